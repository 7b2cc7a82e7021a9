package io.pactodo.bootstrap.observe;

import java.util.List;
import java.util.Locale;

/** One of those who watch. */
public enum Watcher {
    /** Asks PacToDo from outside, as a client would. */
    BLACKBOX("Blackbox", "prometheus-blackbox-exporter", "blackbox_exporter", 9115, "-/healthy"),
    /** Tells people of alerts. */
    ALERTMANAGER("Alertmanager", "prometheus-alertmanager", "alertmanager", 9093, "-/ready"),
    /** Scrapes, keeps, and evaluates the rules. */
    PROMETHEUS("Prometheus", "prometheus", "prometheus", 9090, "-/ready");

    private final String title;
    private final String debianName;
    private final String upstreamName;
    private final int usualPort;
    private final String readiness;

    Watcher(String title, String debianName, String upstreamName, int usualPort, String readiness) {
        this.title = title;
        this.debianName = debianName;
        this.upstreamName = upstreamName;
        this.usualPort = usualPort;
        this.readiness = readiness;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The port that everybody looks for it at. */
    public int usualPort() {
        return usualPort;
    }

    /** The flag that gives it another port. */
    public String portFlag() {
        return "--" + word() + "-port";
    }

    /** Debian's package, and Debian's name for the program in it. */
    String debianName() {
        return debianName;
    }

    /** What its program may be called: by Debian, or by those who make it. */
    List<String> names() {
        return List.of(debianName, upstreamName);
    }

    /** The path that answers 200 when it is at work. */
    String readiness() {
        return readiness;
    }

    /** Its name in files and flags. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
