package dev.detsim.tests.firstuse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;

/** Cryptography. */
final class SecurityFeatures {
    private SecurityFeatures() {
    }

    static Object digest() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(new byte[3]))
                + Arrays.hashCode(MessageDigest.getInstance("MD5").digest(new byte[3]))
                + Arrays.hashCode(MessageDigest.getInstance("SHA3-256").digest(new byte[3]))
                + UUID.nameUUIDFromBytes(new byte[4]);
    }

    static Object cipher() throws Exception {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(128);
        SecretKey key = generator.generateKey();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return Arrays.hashCode(cipher.doFinal(new byte[20])) + " " + Arrays.hashCode(mac.doFinal(new byte[3]));
    }

    static Object keyPair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair pair = generator.generateKeyPair();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(new byte[5]);
        return Arrays.hashCode(signature.sign()) + " " + KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded())).getFormat();
    }

    static Object ellipticCurve() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(generator.generateKeyPair().getPrivate());
        return Arrays.hashCode(signature.sign());
    }

    static Object secureRandom() throws Exception {
        return new SecureRandom().nextLong() + " " + SecureRandom.getInstanceStrong().nextInt() + " "
                + SecureRandom.getInstance("DRBG").nextInt() + " " + SecureRandom.getInstance("SHA1PRNG").nextInt()
                + UUID.randomUUID();
    }

    static Object keyStore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, new char[] {'p'});
        store.setEntry("k", new KeyStore.SecretKeyEntry(KeyGenerator.getInstance("AES").generateKey()),
                new KeyStore.PasswordProtection(new char[] {'p'}));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, new char[] {'p'});
        return out.size();
    }

    static Object tls() throws Exception {
        SSLEngine engine = SSLContext.getDefault().createSSLEngine();
        return engine.getSupportedCipherSuites().length + engine.getSession().getProtocol();
    }

    static Object certificates() throws Exception {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return factory.getTrustManagers().length + " " + CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(new byte[0])).size();
    }

    static Object providers() {
        return Arrays.stream(Security.getProviders()).map(Provider::getName).toList() + " "
                + Security.getAlgorithms("Cipher").size() + Security.getProperty("keystore.type");
    }

    static Object passwordKeys() throws Exception {
        return Arrays.hashCode(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(new char[] {'p'}, new byte[8], 10, 128)).getEncoded());
    }
}
