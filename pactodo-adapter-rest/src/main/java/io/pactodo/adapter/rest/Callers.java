package io.pactodo.adapter.rest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Who sends a request, as far as that can be known: the address that is connected, or the one that the trusted proxies
 * vouch for.
 */
final class Callers {
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]{1,45}");
    /** The least that a provider gives to one customer (RFC 6177): who has one of these addresses has them all. */
    private static final int BYTES_OF_A_CUSTOMER = 8;

    private final int trustedProxies;

    /** @param trustedProxies how many proxies stand before this server, each of which adds to X-Forwarded-For */
    Callers(int trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    /** A name that tells the caller from others. */
    String of(HttpRequestPacket request) {
        InetAddress peer = ((InetSocketAddress) request.getConnection().getPeerAddress()).getAddress();
        return name(trustedProxies == 0 ? peer : forwarded(request).orElse(peer));
    }

    /** What the outermost of the trusted proxies wrote; what is left of it was written by anybody. */
    private Optional<InetAddress> forwarded(HttpRequestPacket request) {
        List<String> hops = new ArrayList<>();
        request.getHeaders().values("X-Forwarded-For").forEach(line -> hops.addAll(Arrays.asList(line.split(",", -1))));
        return hops.size() < trustedProxies
                ? Optional.empty()
                : address(hops.get(hops.size() - trustedProxies).strip());
    }

    /** Never asks for a name: it takes what is an address as it stands. */
    private static Optional<InetAddress> address(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    private static String name(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, BYTES_OF_A_CUSTOMER)
                : address.getHostAddress();
    }
}
