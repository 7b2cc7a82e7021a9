package io.pactodo.bootstrap.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule is tried on a hexagon that breaks it, and has to find all of that and nothing else. */
class HexagonRulesTest {
    private static final String FIXTURES = "io.pactodo.bootstrap.boundary.fixture.";
    private static final Doors WEB =
            Doors.of("web", "Web").withValues("WebSettings").withCallbacks("Greeting");
    private static final Technology SQL =
            Technology.of("SQL", "java.sql..", "javax.sql..").atHomeIn("store");

    @TestFactory
    Stream<DynamicTest> aSoundHexagonKeepsEachRule() {
        JavaClasses classes = classesOf("sound");
        return everyRule("sound")
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(classes)
                                        .getFailureReport()
                                        .getDetails())
                                .isEmpty()));
    }

    /** What a rule is about has to be there: with a typing error in the root package, each rule fails. */
    @TestFactory
    Stream<DynamicTest> noRuleIsContentWithAHexagonThatIsNotThere() {
        JavaClasses classes = classesOf("sound");
        return everyRule("soumd")
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleSaysWhatBreakingItCostsAndTheWayOut() {
        return everyRule("sound")
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.getDescription())
                                .contains(", because ")
                                .contains("; way out: ")));
    }

    @Test
    void aDependencyThatPointsOutwardIsFoundAndSoIsAClassOutsideTheParts() {
        assertThat(violations("outward", HexagonRules::dependenciesPointInward)).isEqualTo("""
                        Class <bootstrap.Assembly> extends class <testkit.InMemoryTickets> in (Assembly.java:0)
                        Class <stray.Stray> is not contained in architecture
                        Constructor <bootstrap.Assembly.<init>()> calls constructor <testkit.InMemoryTickets.<init>()> in (Assembly.java:5)
                        Constructor <domain.Ticket.<init>(application.Desk)> has parameter of type <application.Desk> in (Ticket.java:0)
                        Field <adapter.store.SqlTickets.ASSEMBLY> has type <bootstrap.Assembly> in (SqlTickets.java:0)
                        Field <domain.Ticket.desk> has type <application.Desk> in (Ticket.java:0)
                        Method <adapter.web.Web.tickets()> calls constructor <adapter.store.SqlTickets.<init>()> in (Web.java:7)
                        Method <application.Desk.open(adapter.store.SqlTickets)> has parameter of type <adapter.store.SqlTickets> in (Desk.java:0)
                        Method <domain.Ticket.desk()> has return type <application.Desk> in (Ticket.java:0)
                        Static Initializer <adapter.store.SqlTickets.<clinit>()> calls constructor <bootstrap.Assembly.<init>()> in (SqlTickets.java:6)
                        """);
    }

    @Test
    void aToolThatKnowsAPartOfTheHexagonIsFound() {
        HexagonRules withTool = new HexagonRules(
                Hexagon.below(FIXTURES + "outward", "web", "store").withTools("stray"));

        assertThat(withTool.dependenciesPointInward()
                        .evaluate(classesOf("outward"))
                        .getFailureReport()
                        .getDetails())
                .anyMatch(line -> line.contains("outward.stray.Stray"))
                .allMatch(line -> !line.contains("not contained in architecture"))
                .filteredOn(line -> line.contains("stray"))
                .allMatch(line -> line.contains("outward.domain.Ticket"));
    }

    @Test
    void aDomainThatKnowsMoreThanPlainJavaIsFound() {
        assertThat(violations("greedy", HexagonRules::theDomainKnowsOnlyPlainJava))
                .isEqualTo("""
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
        assertThat(violations("greedy", HexagonRules::theApplicationKnowsOnlyTheDomain))
                .isEqualTo("""
                        Constructor <application.Desk.<init>(org.slf4j.Logger)> calls method <org.slf4j.Logger.info(java.lang.String)> in (Desk.java:7)
                        Constructor <application.Desk.<init>(org.slf4j.Logger)> has parameter of type <org.slf4j.Logger> in (Desk.java:0)
                        """);
    }

    @Test
    void aUseCaseThatAnswersInForeignWordsIsFound() {
        assertThat(violations("foreignwords", HexagonRules::useCasesSpeakTheLanguageOfTheCore))
                .isEqualTo("""
                        Method <application.Desk.later()> does not have raw return type of the core or of plain Java in (Desk.java:0)
                        Method <application.Desk.row()> does not have raw return type of the core or of plain Java in (Desk.java:0)
                        Method <application.Desk.table()> does not have raw return type of the core or of plain Java in (Desk.java:0)
                        """);
    }

    @Test
    void aCheckedExceptionInTheCoreIsFound() {
        assertThat(violations("failure", HexagonRules::failuresOfTheCoreAreUnchecked))
                .isEqualTo("""
                        Class <domain.TicketLost> is not assignable to java.lang.RuntimeException in (TicketLost.java:0)
                        """);
    }

    @Test
    void aFailureWithoutANameIsFoundUnlessASubclassCallsItsSuper() {
        assertThat(violations("failure", HexagonRules::failuresHaveNames)).isEqualTo("""
                        Method <adapter.store.SqlTickets.anything(int)> calls constructor <java.lang.RuntimeException.<init>(java.lang.String)> in (SqlTickets.java:8)
                        Method <adapter.store.SqlTickets.worse()> references constructor <java.lang.Error.<init>(java.lang.String)> in (SqlTickets.java:14)
                        """);
    }

    @Test
    void everyLookAtTheClockTheDiceAndTheEnvironmentIsFoundOutsideBootstrap() {
        assertThat(violations("lookup", HexagonRules::timeAndChanceComeFromOutside))
                .isEqualTo("""
                        Method <adapter.web.Environment.property()> calls method <java.lang.System.getProperty(java.lang.String)> in (Environment.java:15)
                        Method <adapter.web.Environment.variable()> calls method <java.lang.System.getenv(java.lang.String)> in (Environment.java:11)
                        Method <adapter.web.Environment.variables()> calls method <java.lang.System.getenv()> in (Environment.java:7)
                        Method <application.Chance.id()> calls method <java.util.UUID.randomUUID()> in (Chance.java:12)
                        Method <application.Chance.ids()> references method <java.util.UUID.randomUUID()> in (Chance.java:16)
                        Method <application.Chance.local()> calls method <java.util.concurrent.ThreadLocalRandom.current()> in (Chance.java:28)
                        Method <application.Chance.number()> calls method <java.lang.Math.random()> in (Chance.java:36)
                        Method <application.Chance.random()> calls constructor <java.util.Random.<init>()> in (Chance.java:20)
                        Method <application.Chance.secure()> calls constructor <java.security.SecureRandom.<init>()> in (Chance.java:24)
                        Method <application.Chance.splittable()> calls constructor <java.util.SplittableRandom.<init>()> in (Chance.java:32)
                        Method <domain.Clocks.calendar()> calls method <java.util.Calendar.getInstance()> in (Clocks.java:70)
                        Method <domain.Clocks.clock()> calls method <java.time.Clock.systemUTC()> in (Clocks.java:50)
                        Method <domain.Clocks.date()> calls method <java.time.LocalDate.now()> in (Clocks.java:30)
                        Method <domain.Clocks.dateTime()> calls method <java.time.LocalDateTime.now()> in (Clocks.java:34)
                        Method <domain.Clocks.gregorian()> calls constructor <java.util.GregorianCalendar.<init>()> in (Clocks.java:74)
                        Method <domain.Clocks.instant()> calls method <java.time.Instant.now()> in (Clocks.java:22)
                        Method <domain.Clocks.milliseconds()> calls method <java.lang.System.currentTimeMillis()> in (Clocks.java:62)
                        Method <domain.Clocks.offsetDateTime()> calls method <java.time.OffsetDateTime.now(java.time.ZoneId)> in (Clocks.java:38)
                        Method <domain.Clocks.oldDate()> calls constructor <java.util.Date.<init>()> in (Clocks.java:66)
                        Method <domain.Clocks.oldZone()> calls method <java.util.TimeZone.getDefault()> in (Clocks.java:82)
                        Method <domain.Clocks.source()> calls method <java.time.InstantSource.system()> in (Clocks.java:58)
                        Method <domain.Clocks.ticking()> calls method <java.time.Clock.tickSeconds(java.time.ZoneId)> in (Clocks.java:54)
                        Method <domain.Clocks.year()> calls method <java.time.Year.now()> in (Clocks.java:46)
                        Method <domain.Clocks.zone()> calls method <java.time.ZoneId.systemDefault()> in (Clocks.java:78)
                        Method <domain.Clocks.zonedDateTime()> calls method <java.time.ZonedDateTime.now()> in (Clocks.java:42)
                        """);
    }

    @Test
    void anInjectedFieldIsFoundAndAnInjectedParameterIsNot() {
        assertThat(violations("injection", HexagonRules::wiringIsByConstructor)).isEqualTo("""
                        Field <adapter.web.Web.name> is annotated with an annotation that injects in (Web.java:0)
                        Field <adapter.web.Web.title> is annotated with an annotation that injects in (Web.java:0)
                        """);
    }

    @Test
    void aStaticFieldThatChangesIsFound() {
        assertThat(violations("staticstate", HexagonRules::nothingStaticChanges))
                .isEqualTo("""
                        Field <application.Desk.opened> satisfies static and not final in (Desk.java:0)
                        """);
    }

    @Test
    void aCycleOfPackagesIsFound() {
        assertThat(violations("cycle", HexagonRules::packagesFormNoCycles)).isEqualTo("""
                        Cycle detected: Slice domain.queue ->
                                        Slice domain.ticket ->
                                        Slice domain.queue
                          1. Dependencies of Slice domain.queue
                            - Constructor <domain.queue.Queue.<init>(domain.ticket.Ticket)> has parameter of type <domain.ticket.Ticket> in (Queue.java:0)
                            - Field <domain.queue.Queue.first> has type <domain.ticket.Ticket> in (Queue.java:0)
                            - Method <domain.queue.Queue.first()> has return type <domain.ticket.Ticket> in (Queue.java:0)
                          2. Dependencies of Slice domain.ticket
                            - Constructor <domain.ticket.Ticket.<init>(domain.queue.Queue)> has parameter of type <domain.queue.Queue> in (Ticket.java:0)
                            - Field <domain.ticket.Ticket.queue> has type <domain.queue.Queue> in (Ticket.java:0)
                            - Method <domain.ticket.Ticket.queue()> has return type <domain.queue.Queue> in (Ticket.java:0)
                        """);
    }

    @Test
    void aNameThatSaysNothingIsFound() {
        assertThat(violations("naming", HexagonRules::namesSayTheRole)).isEqualTo("""
                        Class <domain.TicketHelper> has name matching '.*(Impl|Utils?|Manager|Helper)' in (TicketHelper.java:0)
                        Class <domain.TicketImpl> has name matching '.*(Impl|Utils?|Manager|Helper)' in (TicketImpl.java:0)
                        Class <domain.TicketManager> has name matching '.*(Impl|Utils?|Manager|Helper)' in (TicketManager.java:0)
                        Class <domain.TicketUtil> has name matching '.*(Impl|Utils?|Manager|Helper)' in (TicketUtil.java:0)
                        Class <domain.TicketUtils> has name matching '.*(Impl|Utils?|Manager|Helper)' in (TicketUtils.java:0)
                        Class <domain.UtilityBill$DoorHelper> has name matching '.*(Impl|Utils?|Manager|Helper)' in (UtilityBill.java:0)
                        """);
    }

    @Test
    void aPrefixedInterfaceIsFoundAndAWordThatBeginsWithIIsNot() {
        assertThat(violations("naming", HexagonRules::interfacesHaveNoPrefix)).isEqualTo("""
                        Class <domain.ITicket$IDoor> has name matching '.*[.$]I[A-Z][a-z][^.$]*' in (ITicket.java:0)
                        Class <domain.ITicket> has name matching '.*[.$]I[A-Z][a-z][^.$]*' in (ITicket.java:0)
                        """);
    }

    @Test
    void aTestLibraryInProductionIsFound() {
        assertThat(violations("testing", HexagonRules::testsStayOutOfProduction))
                .isEqualTo("""
                        Method <adapter.web.Web.isNew(testkit.InMemoryTickets)> calls method <testkit.InMemoryTickets.isEmpty()> in (Web.java:8)
                        Method <adapter.web.Web.isNew(testkit.InMemoryTickets)> calls method <org.junit.jupiter.api.Assertions.assertTrue(boolean)> in (Web.java:8)
                        Method <adapter.web.Web.isNew(testkit.InMemoryTickets)> has parameter of type <testkit.InMemoryTickets> in (Web.java:0)
                        """);
    }

    @Test
    void aPublicClassThatIsNoDoorIsFoundAndSoIsADoorThatIsNotThere() {
        assertThat(violations("doors", rules -> rules.onlyItsDoorsArePublic(WEB)))
                .isEqualTo("""
                        Class <adapter.web.Page> is public and no door
                        Class <adapter.web.Tickets> is public and no door
                        Class <adapter.web.json.Hidden> is public and no door
                        Door <WebSettings> of web is not there, or not public
                        """);
    }

    @Test
    void whoeverEntersARoomFromOutsideIsFoundAndSoIsARoomThatIsNotThere() {
        Doors web = Doors.of("web", "Web").withValues("Ticket").withRooms("page", "pagge");

        assertThat(violations("rooms", rules -> rules.roomsAreForThePartAlone(web)))
                .isEqualTo("""
                        Method <bootstrap.Assembly.line(adapter.web.page.Ticket)> calls method <adapter.web.page.Page$Line.text()> in (Assembly.java:9)
                        Method <bootstrap.Assembly.line(adapter.web.page.Ticket)> calls method <adapter.web.page.Page.line(adapter.web.page.Ticket)> in (Assembly.java:9)
                        """);
        assertThat(violations("rooms", rules -> rules.onlyItsDoorsArePublic(web)))
                .isEqualTo("""
                        Class <adapter.web.Side> is public and no door
                        Room <adapter.web.pagge> is empty
                        """);
    }

    @Test
    void aPortThatAnAdapterDeclaresIsFound() {
        assertThat(violations("doors", rules -> rules.onlyTheCoreHasPorts(WEB))).isEqualTo("""
                        Class <adapter.web.Tickets> satisfies public interfaces other than [Greeting] in (Tickets.java:0)
                        Class <adapter.web.Web$Listener> satisfies public interfaces other than [Greeting] in (Web.java:0)
                        """);
    }

    @Test
    void aTechnologyAwayFromHomeIsFoundAndSoIsAPackageThatNobodyUses() {
        assertThat(violations("technology", rules -> rules.staysAtHome(SQL))).isEqualTo("""
                        Constructor <adapter.web.Web.<init>(java.sql.Connection)> has parameter of type <java.sql.Connection> in (Web.java:0)
                        Field <adapter.web.Web.connection> has type <java.sql.Connection> in (Web.java:0)
                        Method <adapter.web.Web.connection()> has return type <java.sql.Connection> in (Web.java:0)
                        Package <javax.sql..> is used by nobody
                        """);
    }

    private static Stream<ArchRule> everyRule(String fixture) {
        HexagonRules rules = rulesFor(fixture);
        List<Doors> doors = List.of(
                Doors.of("web", "Web").withCallbacks("Greeting").withRooms("page"), Doors.of("store", "SqlTickets"));
        Technology technology = Technology.of("SQL", "java.sql..").atHomeIn("store");
        return rules.all(doors, List.of(technology)).stream();
    }

    private static String violations(String fixture, Function<HexagonRules, ArchRule> rule) {
        return rule.apply(rulesFor(fixture)).evaluate(classesOf(fixture)).getFailureReport().getDetails().stream()
                .map(line -> line.replace(FIXTURES + fixture + ".", "").replace("-> \n", "->\n") + "\n")
                .collect(Collectors.joining());
    }

    private static HexagonRules rulesFor(String fixture) {
        return new HexagonRules(Hexagon.below(FIXTURES + fixture, "web", "store"));
    }

    private static JavaClasses classesOf(String fixture) {
        return new ClassFileImporter().importPackages(FIXTURES + fixture);
    }
}
