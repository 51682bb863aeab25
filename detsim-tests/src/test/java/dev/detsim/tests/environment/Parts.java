package dev.detsim.tests.environment;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CacheRequest;
import java.net.CacheResponse;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.security.Provider;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSession;

/** What a program installs to change its process. */
final class Parts {
    private Parts() {
    }

    static void setUrlHandlers() {
        URL.setURLStreamHandlerFactory(protocol -> protocol.equals("memory") ? new Memory() : null);
    }

    static boolean canOpenMemory() {
        try {
            return URI.create("memory:/x").toURL().getProtocol().equals("memory");
        } catch (MalformedURLException e) {
            return false;
        }
    }

    /** A second factory is refused. */
    static boolean hasContentHandlers() {
        try {
            URLConnection.setContentHandlerFactory(null);
            return false;
        } catch (Error e) {
            return true;
        }
    }

    private static URI archive() {
        return URI.create("jar:" + Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "own-archive.zip").toUri());
    }

    static void mountArchive() throws IOException {
        FileSystems.newFileSystem(archive(), Map.of("create", "true"));
    }

    static boolean isMounted() {
        try {
            return FileSystems.getFileSystem(archive()).isOpen();
        } catch (FileSystemNotFoundException e) {
            return false;
        }
    }

    static String nameInPool() {
        return Executors.defaultThreadFactory().newThread(() -> {}).getName();
    }

    private static final class Memory extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("nothing there");
        }
    }

    static final class OwnProvider extends Provider {
        private static final long serialVersionUID = 1L;

        OwnProvider() {
            super("Own", "1", "does nothing");
        }
    }

    static final class OwnAuthenticator extends Authenticator {
    }

    static final class OwnResponses extends ResponseCache {
        @Override
        public CacheResponse get(URI uri, String method, Map<String, List<String>> headers) {
            return null;
        }

        @Override
        public CacheRequest put(URI uri, URLConnection connection) {
            return null;
        }
    }

    static final class OwnProxies extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class OwnVerifier implements HostnameVerifier {
        @Override
        public boolean verify(String host, SSLSession session) {
            return true;
        }
    }

    /** A management bean, by the name of its interface. */
    public interface OwnMBean {
        /** An attribute. */
        int getNumber();
    }

    public static final class Own implements OwnMBean {
        @Override
        public int getNumber() {
            return 1;
        }
    }

    static final class OwnZone extends ZoneRulesProvider {
        @Override
        protected Set<String> provideZoneIds() {
            return Set.of("Own/Zone");
        }

        @Override
        protected ZoneRules provideRules(String zone, boolean forCaching) {
            return ZoneRules.of(ZoneOffset.UTC);
        }

        @Override
        protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
            return new TreeMap<>(Map.of("1", provideRules(zone, false)));
        }
    }
}
