package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The conversation of a Todo-Backend client, held by a script of another origin in a real browser, with the headers that
 * these clients send: so the browser asks first, even before a GET.
 */
@Timeout(180)
class TodoBackendInBrowserTest {
    private static final String ASK = """
            const root = args[0];
            async function ask(method, url, body) {
                const answer = await fetch(url, {
                    method: method,
                    headers: {
                        'Accept': 'text/plain, */*; q=0.01',
                        'Content-Type': 'application/json',
                        'X-Requested-With': 'XMLHttpRequest'
                    },
                    body: body === undefined ? undefined : JSON.stringify(body)
                });
                const text = await answer.text();
                return {status: answer.status, said: text === '' ? null : JSON.parse(text)};
            }
            """;

    @TempDir
    static Path directory;

    private static TestDatabase database;
    private static Node node;
    private static ForeignPage page;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.in(directory);
        node = Node.on(database.server(), Map.of(Setting.TODO_BACKEND, "true"));
        page = ForeignPage.serve();
        browser = Browser.start(Files.createDirectory(directory.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        page.close();
        node.close();
        database.close();
    }

    @BeforeEach
    void openThePage() {
        browser.open(page.uri());
        run("return ask('DELETE', root);");
    }

    @Test
    void aScriptOfAnotherOriginHoldsTheWholeConversation() {
        assertThat(run("return ask('GET', root);")).isEqualTo(answer(200, List.of()));

        var url = run("return (await ask('POST', root, {title: 'walk the dog', order: 523})).said.url;");
        assertThat(url).asString().startsWith(node.uri() + "todos/");
        var todo = Map.of("title", "walk the dog", "completed", false, "order", 523L, "url", url);
        assertThat(run("return ask('GET', args[1]);", url)).isEqualTo(answer(200, todo));
        assertThat(run("return ask('GET', root);")).isEqualTo(answer(200, List.of(todo)));

        var changed = Map.of("title", "bathe the cat", "completed", true, "order", 95L, "url", url);
        assertThat(run("return ask('PATCH', args[1], {title: 'bathe the cat', completed: true, order: 95});", url))
                .isEqualTo(answer(200, changed));
        assertThat(run("return ask('GET', root);")).isEqualTo(answer(200, List.of(changed)));

        assertThat(run("return (await ask('DELETE', args[1])).status;", url)).isEqualTo(204L);
        assertThat(run("return ask('GET', root);")).isEqualTo(answer(200, List.of()));
        assertThat(browser.complaints()).isEmpty();
        assertThat(askedFirst("/todos")).isPositive();
        assertThat(askedFirst("/todos/{id}")).isPositive();
    }

    @Test
    void sixtyRequestsAtOnceAreAllServed() {
        assertThat(run("""
                        const numbers = Array.from({length: 60}, (value, index) => index);
                        const answers = await Promise.all(
                            numbers.map(number => ask('POST', root, {title: 'todo ' + number, order: number})));
                        return answers.map(answer => answer.status);
                        """)).asInstanceOf(LIST).hasSize(60).containsOnly(201L);
        assertThat(run("return (await ask('GET', root)).said.map(todo => todo.order);"))
                .isEqualTo(LongStream.range(0, 60).boxed().toList());
        assertThat(run("return (await ask('DELETE', root)).status;")).isEqualTo(204L);
        assertThat(run("return ask('GET', root);")).isEqualTo(answer(200, List.of()));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aScriptCanReadWhyItIsRefused() {
        assertThat(run("""
                        const refused = await ask('POST', root, {title: ''});
                        return [refused.status, refused.said.code, refused.said.errors[0].pointer];
                        """)).isEqualTo(List.of(422L, "invalid_task", "/title"));
        // The console tells of each refusal, which is for nobody else to find.
        browser.complaints();
    }

    private static Object run(String script, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = node.uri() + "todos";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        var result = browser.run(ASK + script, all);
        if (result == null) {
            throw new AssertionError("The script returned nothing.");
        }
        return result;
    }

    private static Map<String, Object> answer(int status, Object said) {
        return Map.of("status", (long) status, "said", said);
    }

    private static double askedFirst(String route) {
        return node.scrape()
                .value("flask_http_request_duration_seconds_count{method=\"OPTIONS\",path=\"%s\",status=\"204\"}"
                        .formatted(route));
    }
}
