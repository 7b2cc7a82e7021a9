package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the core is made of: each rule finds all of what a small hexagon breaks, and nothing else. */
class CoreRulesTest {
    @Test
    void aDomainThatKnowsMoreThanPlainJavaIsFound() {
        assertThat(Fixture.of("greedy").breaches("plain-domain")).isEqualTo("""
                        Constructor <domain.Ticket.<init>(java.io.File, java.sql.Connection, java.util.concurrent.CompletableFuture, java.util.logging.Logger)> has generic parameter type <java.util.concurrent.CompletableFuture<java.lang.String>> with type argument depending on <java.util.concurrent.CompletableFuture> in (Ticket.java:0)
                        Constructor <domain.Ticket.<init>(java.io.File, java.sql.Connection, java.util.concurrent.CompletableFuture, java.util.logging.Logger)> has parameter of type <java.io.File> in (Ticket.java:0)
                        Constructor <domain.Ticket.<init>(java.io.File, java.sql.Connection, java.util.concurrent.CompletableFuture, java.util.logging.Logger)> has parameter of type <java.sql.Connection> in (Ticket.java:0)
                        Constructor <domain.Ticket.<init>(java.io.File, java.sql.Connection, java.util.concurrent.CompletableFuture, java.util.logging.Logger)> has parameter of type <java.util.concurrent.CompletableFuture> in (Ticket.java:0)
                        Constructor <domain.Ticket.<init>(java.io.File, java.sql.Connection, java.util.concurrent.CompletableFuture, java.util.logging.Logger)> has parameter of type <java.util.logging.Logger> in (Ticket.java:0)
                        Field <domain.Ticket.attachment> has type <java.io.File> in (Ticket.java:0)
                        Field <domain.Ticket.connection> has type <java.sql.Connection> in (Ticket.java:0)
                        Field <domain.Ticket.logger> has type <java.util.logging.Logger> in (Ticket.java:0)
                        Field <domain.Ticket.title> has type <java.util.concurrent.CompletableFuture> in (Ticket.java:0)
                        Method <domain.Ticket.attachment()> has return type <java.io.File> in (Ticket.java:0)
                        Method <domain.Ticket.connection()> has return type <java.sql.Connection> in (Ticket.java:0)
                        Method <domain.Ticket.logger()> has return type <java.util.logging.Logger> in (Ticket.java:0)
                        Method <domain.Ticket.title()> has return type <java.util.concurrent.CompletableFuture> in (Ticket.java:0)
                        """);
    }

    @Test
    void anApplicationThatKnowsALibraryIsFound() {
        assertThat(Fixture.of("greedy").breaches("plain-application")).isEqualTo("""
                        Constructor <application.Desk.<init>(org.slf4j.Logger)> calls method <org.slf4j.Logger.info(java.lang.String)> in (Desk.java:7)
                        Constructor <application.Desk.<init>(org.slf4j.Logger)> has parameter of type <org.slf4j.Logger> in (Desk.java:0)
                        """);
    }

    @Test
    void aThreadAndAnOutputAreFoundInPackagesOfValues() {
        assertThat(Fixture.of("running").breaches("plain-domain")).isEqualTo("""
                        Method <domain.Clerk.work()> calls method <java.io.PrintStream.println(java.lang.Object)> in (Clerk.java:15)
                        Method <domain.Clerk.work()> calls method <java.lang.System.exit(int)> in (Clerk.java:16)
                        Method <domain.Clerk.work()> calls method <java.lang.Thread.onSpinWait()> in (Clerk.java:14)
                        Method <domain.Clerk.work()> gets field <java.lang.System.out> in (Clerk.java:15)
                        """);
    }

    @Test
    void aLibraryIsLentToTheCoreOrToTheApplicationOnly() {
        Fixture greedy = Fixture.of("greedy");
        Fixture core = greedy.as(greedy.hexagon().whoseCoreMayKnow("java.util.concurrent", "org.slf4j.."));
        Fixture application =
                greedy.as(greedy.hexagon().whoseApplicationMayKnow("java.util.concurrent", "org.slf4j.."));

        assertThat(core.breaches("plain-application")).isEmpty();
        assertThat(core.breaches("plain-domain"))
                .contains("java.io.File")
                .doesNotContain("has type <java.util.concurrent");
        assertThat(application.breaches("plain-application")).isEmpty();
        assertThat(application.breaches("plain-domain")).contains("has type <java.util.concurrent");
    }

    @Test
    void aUseCaseThatAnswersInForeignWordsIsFound() {
        assertThat(Fixture.of("foreignwords").breaches("own-words")).isEqualTo("""
                        Method <application.Desk.inAList()> answers with <adapter.store.Row> in (Desk.java:0)
                        Method <application.Desk.later()> answers with <java.util.concurrent.CompletableFuture> in (Desk.java:0)
                        Method <application.Desk.row()> answers with <adapter.store.Row> in (Desk.java:0)
                        Method <application.Desk.table()> answers with <adapter.store.Row> in (Desk.java:0)
                        """);
    }

    @Test
    void whatIsLentToTheCoreIsItsWordToo() {
        Fixture lent = Fixture.of("foreignwords");

        assertThat(lent.as(lent.hexagon().whoseCoreMayKnow("java.util.concurrent"))
                        .breaches("own-words"))
                .contains("<adapter.store.Row>")
                .doesNotContain("CompletableFuture");
    }
}
