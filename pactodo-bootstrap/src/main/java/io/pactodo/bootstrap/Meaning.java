package io.pactodo.bootstrap;

import io.pactodo.adapter.report.writing.Format;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.event.Level;

/** What the text of a setting means. Each function throws {@link Mistake} for a text that means nothing. */
final class Meaning {
    private static final String ODD_HOST =
            "has a host with _ in it, which no host may have (RFC 1123): give it another name, or its number";

    private static final int LAST_PORT = 65_535;

    private Meaning() {}

    static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new Mistake("no such address here: give an IP address of this machine, such as 127.0.0.1", e);
        }
    }

    /** @param what what stands in the first line of the file that the text names, such as {@code password} */
    static Function<String, String> firstLine(String what) {
        return file -> {
            try (var reader = Files.newBufferedReader(path(file))) {
                var line = reader.readLine();
                if (line == null || line.isEmpty()) {
                    throw new Mistake("the file is empty: put the " + what + " into its first line");
                }
                return line;
            } catch (IOException e) {
                throw new Mistake(
                        "the file cannot be read: give one that can, with the " + what + " in its first line", e);
            }
        };
    }

    static String databaseUrl(String text) {
        if (!text.startsWith("jdbc:postgresql://") || !isUnderstoodByTheDriver(text)) {
            throw new Mistake("must look like jdbc:postgresql://host:5432/database");
        }
        if (text.matches(".*[?&](user|password)=.*")) {
            throw new Mistake("user and password do not belong in the URL: give --database-user, and the password by"
                    + " PACTODO_DATABASE_PASSWORD or --database-password-file");
        }
        return text;
    }

    private static boolean isUnderstoodByTheDriver(String url) {
        try {
            return DriverManager.getDriver(url).acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    static URI publicUrl(String text) {
        try {
            var url = URI.create(text.replaceFirst("/+$", ""));
            if (List.of("http", "https").contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new Mistake("must look like https://tasks.example.org", e);
        }
        throw new Mistake(hasOddHost(text) ? ODD_HOST : "must look like https://tasks.example.org");
    }

    /** Where somebody wants to be told; what follows its path may say who asks, and is theirs. */
    static URI webhook(String text) {
        try {
            var url = URI.create(text);
            if (List.of("http", "https").contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawFragment() == null
                    && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new Mistake("must look like http://127.0.0.1:9999/alerts, without a user", e);
        }
        throw new Mistake(hasOddHost(text) ? ODD_HOST : "must look like http://127.0.0.1:9999/alerts, without a user");
    }

    /** The text of an address as it may be shown to anybody: without the user and the password that may be in it. */
    static String shown(String address) {
        return address.replaceAll("\\p{Cntrl}", "?").replaceFirst("//[^/]*@", "//");
    }

    static String prometheusUrl(String text) {
        try {
            var url = URI.create(text);
            if (List.of("http", "https").contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            throw new Mistake("must look like http://127.0.0.1:9090", e);
        }
        throw new Mistake(hasOddHost(text) ? ODD_HOST : "must look like http://127.0.0.1:9090");
    }

    /** As some name their containers. Java's own reader of addresses finds no host there, and a client has none to go to. */
    private static boolean hasOddHost(String text) {
        return text.matches("https?://([^/]*@)?[A-Za-z0-9.-]*_[A-Za-z0-9._-]*(:[0-9]+)?(/.*)?");
    }

    /** How a document is written. */
    static Format format(String text) {
        return switch (text) {
            case "md" -> Format.MARKDOWN;
            case "html" -> Format.HTML;
            case "json" -> Format.JSON;
            default -> throw new Mistake("must be md, html or json");
        };
    }

    static String prefix(String text) {
        if (!text.matches("[a-zA-Z][a-zA-Z0-9_]*")) {
            throw new Mistake("must be a word of letters, digits and _ that begins with a letter");
        }
        return text;
    }

    static Level level(String text) {
        try {
            return Level.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Mistake("must be error, warn, info, debug or trace", e);
        }
    }

    static Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new Mistake("is no path", e);
        }
    }

    static Function<String, Integer> port() {
        return number(0, LAST_PORT, ", where 0 picks a free port");
    }

    static Function<String, Integer> number(int least, int most, String remark) {
        return text -> {
            try {
                var number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new Mistake("must be a whole number from " + least + " to " + most + remark, e);
            }
            throw new Mistake("must be a whole number from " + least + " to " + most + remark);
        };
    }

    static boolean onOrOff(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Mistake("must be true or false");
        };
    }

    /** What is wrong with a text, and what would be right. */
    static final class Mistake extends RuntimeException {
        Mistake(String rule) {
            super(rule);
        }

        Mistake(String rule, Throwable cause) {
            super(rule, cause);
        }
    }
}
