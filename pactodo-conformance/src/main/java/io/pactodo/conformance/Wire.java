package io.pactodo.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocketFactory;

/** One connection, for what no HTTP client would send. */
final class Wire implements AutoCloseable {
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Socket socket;

    Wire(Target target) throws IOException {
        int patience = Math.toIntExact(target.patience().toMillis());
        Socket plain = new Socket();
        plain.connect(new InetSocketAddress(target.server().getHost(), target.port()), patience);
        plain.setSoTimeout(patience);
        this.socket = target.server().getScheme().equals("https")
                ? ((SSLSocketFactory) SSLSocketFactory.getDefault())
                        .createSocket(plain, target.server().getHost(), target.port(), true)
                : plain;
    }

    /** Sends all of it, ends, and reads to the end. */
    Answer converse(Request shown, byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
        } catch (SocketException e) {
            // Refused before it was all sent; the answer tells why.
        }
        return parse(shown, socket.getInputStream().readAllBytes());
    }

    private static Answer parse(Request shown, byte[] bytes) throws IOException {
        String text = new String(bytes, ISO_8859_1);
        int end = text.indexOf(END_OF_HEAD);
        if (!text.matches("(?s)HTTP/1\\.[01] [0-9]{3}[ \r].*") || end < 0) {
            throw new IOException(text.isEmpty() ? "the connection was closed without one" : "what came is no HTTP");
        }
        List<String> head = text.substring(0, end).lines().toList();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, Math.max(colon, 0)),
                    List.of(line.substring(colon + 1).strip()));
        }
        int status = Integer.parseInt(head.get(0).substring(9, 12));
        byte[] body = Arrays.copyOfRange(bytes, end + END_OF_HEAD.length(), bytes.length);
        return new Answer(shown, status, headers, body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
