package vn.kontum.report.application;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Where the web servers of this process really listen, as they say themselves once they do. */
final class ListeningSockets implements ApplicationListener<WebServerInitializedEvent> {
    private final List<ListeningSocket> sockets = new CopyOnWriteArrayList<>();

    /**
     * One of them.
     *
     * @param setting prefix of the settings that brought it there
     * @param host address; {@code 0.0.0.0} or {@code ::} for all of this machine
     * @param local whether it can be reached from this machine only
     */
    record ListeningSocket(String setting, String host, int port, boolean local) {
        /** For a browser on this machine. */
        String url() {
            String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
            return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + "/";
        }
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getWebServer() instanceof TomcatWebServer server) {
            Object address = server.getTomcat().getConnector().getProperty("address");
            boolean management =
                    "management".equals(event.getApplicationContext().getServerNamespace());
            sockets.add(new ListeningSocket(
                    management ? "management.server" : "server",
                    address instanceof InetAddress one ? one.getHostAddress() : "0.0.0.0",
                    server.getPort(),
                    address instanceof InetAddress one && one.isLoopbackAddress()));
        }
    }

    ListeningSocket console() {
        return sockets.stream()
                .filter(socket -> socket.setting().equals("server"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("[server] the console does not listen anywhere"));
    }

    /** Those that other machines reach. */
    List<ListeningSocket> exposed() {
        return sockets.stream().filter(socket -> !socket.local()).toList();
    }
}
