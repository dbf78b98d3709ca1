// Listens on this machine only, on a port that the system chooses and the first line of output tells, and plays what some services are like:
//   PEER_BATCH=404|501   has no $batch
//   PEER_TOKEN=text      wants this bearer token
//   POST /vanish/CODE    takes that client away just before the next write is looked at, as another user might
const cds = require('@sap/cds')

cds.on('bootstrap', app => {
  const listen = app.listen.bind(app)
  app.listen = port => listen(port, '127.0.0.1')
  let vanishing
  app.post('/vanish/:code', (req, res) => {
    vanishing = req.params.code
    res.status(204).send()
  })
  app.use('/erp', (req, res, next) => {
    if (!vanishing || (req.method !== 'PATCH' && req.path !== '/$batch')) return next()
    const Code = vanishing
    vanishing = undefined
    cds.run(cds.ql.DELETE.from('peer.Clients').where({ Code })).then(() => next(), next)
  })
  app.use((req, res, next) => {
    const { PEER_BATCH: none, PEER_TOKEN: token } = process.env
    if (token && req.headers.authorization !== `Bearer ${token}`) return res.status(401).set('WWW-Authenticate', 'Bearer').send()
    if (none && req.path.endsWith('/$batch')) return res.status(Number(none)).type('text').send('no batches here')
    next()
  })
})
cds.on('listening', ({ server }) => process.stdout.write(`port ${server.address().port}\n`))
module.exports = cds.server
