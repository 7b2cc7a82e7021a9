package io.pactodo.adapter.persistence.journal;

import java.util.function.Consumer;

/**
 * What is kept in the records of a journal.
 *
 * @param what what it is about, such as {@code incidents}
 * @param header the JSON of the first record, by which it is known
 * @param check throws when the JSON of a record is none of what is known here
 */
// Nobody compares two of them.
@SuppressWarnings("ArrayRecordComponent")
record RecordKind(String what, byte[] header, Consumer<byte[]> check) {}
