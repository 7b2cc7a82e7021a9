package io.pactodo.bootstrap.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Counts the tasks of the pages before, and shows what comes after as many; all else is as it should be. */
final class PagesByOffset implements Fault {
    private final Map<String, Integer> offsets = new ConcurrentHashMap<>();

    @Override
    public Message exchange(Message request, UnaryOperator<Message> server) {
        Message answer = server.apply(request);
        boolean isPage = request.method().equals("GET") && request.path().matches(Spoil.LIST);
        if (!isPage || answer.status() != 200) {
            return answer;
        }
        Optional<String> cursor = request.parameter("cursor");
        int limit = request.parameter("limit").map(Integer::parseInt).orElse(50);
        int offset = cursor.map(known -> offsets.getOrDefault(known, 0)).orElse(0);
        JsonNode page = answer.json();
        offsets.put(page.path("next_cursor").asText(), offset + limit);
        if (cursor.isEmpty()) {
            return answer;
        }
        Message whole = request.withoutParameter("cursor").withoutParameter("limit");
        JsonNode all = server.apply(whole).json().path("items");
        ArrayNode items = Message.MAPPER.createArrayNode();
        for (int index = offset; index < Math.min(offset + limit, all.size()); index++) {
            items.add(all.get(index));
        }
        return answer.withField("/items", items.toString());
    }
}
