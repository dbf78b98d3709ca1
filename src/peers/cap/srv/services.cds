using peer from '../db/schema';

@path: '/crm'
service Crm {
  entity Customers as projection on peer.Customers;
  entity Prices    as projection on peer.Prices;
  entity Things    as projection on peer.Things;
  entity Nothings  as projection on peer.Nothings;
}

@path: '/erp'
service Erp {
  entity Clients  as projection on peer.Clients;
  entity Rates    as projection on peer.Rates;
  entity Articles as projection on peer.Articles;
  entity Empties  as projection on peer.Nothings;
}
