package crosstie.bench;

import crosstie.odata.csdl.Csdl;
import crosstie.odata.csdl.CsdlModel;
import crosstie.odata.csdl.SetNames;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The measured end of {@link MetadataBench}, in a process of its own: reads the same document from a socket in several ways. */
final class MetadataReading {
    private final String root;

    private MetadataReading(String root) {
        this.root = root;
    }

    /** {@code root kinds rounds}: prints milliseconds, one number per round, and for {@code kept} the heap that a model keeps. */
    public static void main(String[] args) throws Exception {
        MetadataReading reading = new MetadataReading(args[0]);
        Map<String, StringBuilder> times = new LinkedHashMap<>();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            for (String kind : args[1].split("\\+")) { // in turns, so that both meet the same machine
                long start = System.nanoTime();
                long cpu = cpu();
                reading.once(kind);
                note(times, kind, System.nanoTime() - start);
                note(times, kind + "-cpu", cpu() - cpu);
            }
        }
        times.forEach((kind, all) -> System.out.println(" " + kind + "=" + all));
    }

    private static void note(Map<String, StringBuilder> times, String kind, long nanos) {
        StringBuilder out = times.computeIfAbsent(kind, k -> new StringBuilder());
        out.append(out.isEmpty() ? "" : ",").append(nanos / 1e6);
    }

    /** Of the whole process, with collector and compiler: steadier than the clock on a machine that others use, too. */
    static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private void once(String kind) throws Exception {
        switch (kind) {
            case "bare" -> bare();
            case "names" -> names();
            case "model" -> model();
            case "kept" -> kept();
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private InputStream open(String path) throws IOException {
        var connection = URI.create(root + path).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        InputStream in = connection.getInputStream();
        return "gzip".equals(connection.getContentEncoding()) ? new GZIPInputStream(in, 1 << 14) : in;
    }

    /** The parser of the JDK with nothing behind it. */
    private void bare() throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = open("data/$metadata")) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            int events = 0;
            while (reader.hasNext()) {
                reader.next();
                events++;
            }
            if (events < 1_000) {
                throw new IllegalStateException("no document");
            }
        }
    }

    private void names() throws IOException {
        try (InputStream in = open("data/")) {
            check(SetNames.read(in).size());
        }
    }

    private CsdlModel model() throws IOException {
        List<String> wanted = List.of("AXType", "AllowEdit", "AllowEditOnCreate", "IsReadOnly", "IsRequired").stream()
                .map("Microsoft.Dynamics.OData.Core.V1."::concat)
                .toList();
        try (InputStream in = open("data/$metadata")) {
            CsdlModel model = Csdl.usual().keeping(wanted::contains).read(in);
            check(model.sets().size());
            return model;
        }
    }

    private static void check(int sets) {
        if (sets < 3_000) {
            throw new IllegalStateException(sets + " sets");
        }
    }

    private void kept() throws IOException {
        long before = used();
        CsdlModel model = model();
        System.out.println(
                "heap=" + (used() - before) / 1e6 + " " + model.sets().size());
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
