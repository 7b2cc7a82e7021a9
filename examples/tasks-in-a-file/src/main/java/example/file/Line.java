package example.file;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskRepository;
import java.time.Instant;
import java.util.List;

/** What was asked of the repository, as a line of the file. Whoever does the same again comes to the same tasks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
sealed interface Line {
    /** Does it again. */
    void on(TaskRepository repository);

    /** Changes, each by itself. */
    record Each(List<TaskChange> changes) implements Line {
        @Override
        public void on(TaskRepository repository) {
            repository.apply(changes);
        }
    }

    /** Changes, all or none. */
    record Together(List<TaskChange> changes) implements Line {
        @Override
        public void on(TaskRepository repository) {
            repository.applyAtomically(changes);
        }
    }

    /** That deleted tasks are forgotten. */
    record Purge(Instant deletedBefore, int most) implements Line {
        @Override
        public void on(TaskRepository repository) {
            repository.purge(deletedBefore, most);
        }
    }

    /** Its words, without the end of the line. */
    default String written() {
        try {
            return Json.MAPPER.writerFor(Line.class).writeValueAsString(this);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The line that has those words. */
    static Line read(String words) {
        try {
            return Json.MAPPER.readValue(words, Line.class);
        } catch (JsonProcessingException failure) {
            throw new StorageException("This is no line of a file of tasks: " + words, failure);
        }
    }

    /** The domain's records as they are; only of a sealed family, each has to say which one it is. */
    final class Json {
        private static final ObjectMapper MAPPER = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .addMixIn(TaskChange.class, Named.class)
                .addMixIn(CalendarTime.class, Named.class)
                .registerSubtypes(Each.class, Together.class, Purge.class)
                .registerSubtypes(TaskChange.Add.class, TaskChange.Replace.class)
                .registerSubtypes(TaskChange.Delete.class, TaskChange.Restore.class)
                .registerSubtypes(CalendarTime.AllDay.class, CalendarTime.Floating.class, CalendarTime.Zoned.class)
                .build();

        private Json() {}

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
        private interface Named {}
    }
}
