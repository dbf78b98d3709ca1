package crosstie.sandbox.signin;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority made at start and forgotten at the end: its key never leaves memory, and nobody trusts it who was not handed
 * its certificate. Written in plain DER, because the JDK offers no other way to make a certificate within the process.
 */
public final class ThrowAwayAuthority {
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final byte[] SIGNATURE_ID = Der.sequence(Der.id("1.2.840.10045.4.3.2"));
    private static final String NAME = "Crosstie sandbox, throw-away authority";

    private final SecureRandom random = new SecureRandom();
    private final KeyPair keys;
    private final X509Certificate certificate;

    public ThrowAwayAuthority() {
        try {
            keys = elliptic();
            byte[] isAuthority = extension("2.5.29.19", Der.sequence(Der.yes()));
            byte[] mayOnlySign = extension("2.5.29.15", new byte[] {0x03, 0x02, 0x01, 0x06});
            certificate = sign(NAME, keys, Instant.now().plus(30, ChronoUnit.DAYS), List.of(isAuthority, mayOnlySign));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key and the certificate that goes with it. */
    public record Identity(PrivateKey key, X509Certificate certificate) {
        @Override
        public String toString() {
            return certificate.getSubjectX500Principal().getName();
        }
    }

    /** For a client that signs in by certificate: an RSA key, as Microsoft Entra ID wants it. */
    public Identity client(String name, Instant until) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair own = generator.generateKeyPair();
        return new Identity(own.getPrivate(), sign(name, own, until, List.of()));
    }

    /** For a server that listens on this machine. {@code names}: host names and IPv4 addresses that it answers to. */
    public SSLContext server(List<String> names) {
        try {
            KeyPair own = elliptic();
            byte[] alternatives =
                    Der.sequence(names.stream().map(ThrowAwayAuthority::name).toArray(byte[][]::new));
            X509Certificate leaf = sign(
                    names.getFirst(),
                    own,
                    Instant.now().plus(30, ChronoUnit.DAYS),
                    List.of(extension("2.5.29.17", alternatives)));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", own.getPrivate(), new char[0], new X509Certificate[] {leaf, certificate});
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, new char[0]);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(factory.getKeyManagers(), null, random);
            return tls;
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a client has to trust, as the text of a file. */
    public String pem() {
        return pem(certificate);
    }

    public static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair elliptic() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static byte[] name(String name) {
        if (!name.matches("\\d{1,3}(\\.\\d{1,3}){3}"))
            return Der.tagged(0x82, name.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        byte[] address = new byte[4];
        String[] parts = name.split("\\.");
        for (int i = 0; i < 4; i++) address[i] = (byte) Integer.parseInt(parts[i]);
        return Der.tagged(0x87, address);
    }

    private static byte[] extension(String id, byte[] value) {
        return Der.sequence(Der.id(id), Der.yes(), Der.octets(value));
    }

    private static byte[] called(String name) {
        return Der.sequence(Der.set(Der.sequence(Der.id("2.5.4.3"), Der.text(name))));
    }

    private X509Certificate sign(String name, KeyPair owner, Instant until, List<byte[]> extensions)
            throws GeneralSecurityException {
        List<byte[]> parts = new ArrayList<>(List.of(
                Der.tagged(0xa0, Der.integer(BigInteger.TWO)), // version 3
                Der.integer(new BigInteger(120, random)),
                SIGNATURE_ID,
                called(NAME),
                Der.sequence(Der.time(Instant.now().minus(1, ChronoUnit.HOURS)), Der.time(until)),
                called(name),
                owner.getPublic().getEncoded()));
        if (!extensions.isEmpty()) parts.add(Der.tagged(0xa3, Der.sequence(extensions.toArray(byte[][]::new))));
        byte[] body = Der.sequence(parts.toArray(byte[][]::new));
        Signature signature = Signature.getInstance(SIGNATURE);
        signature.initSign(keys.getPrivate());
        signature.update(body);
        byte[] whole = Der.sequence(body, SIGNATURE_ID, Der.bits(signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }
}
