package io.pactodo.adapter.persistence.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A file on a disk that can be filled: as the system does, it writes what there is room for, and then fails. */
final class FullDisk extends FileChannel {
    private final FileChannel file;
    private long room = Long.MAX_VALUE;
    private boolean truncates = true;
    private boolean reads = true;
    private boolean forces = true;

    FullDisk(Path path) throws IOException {
        this.file = FileChannel.open(path, READ, WRITE, CREATE);
    }

    /** Leaves room for that many bytes. */
    void fill(long bytesLeft) {
        room = bytesLeft;
    }

    /** Neither reads nor writes nor truncates from now on. */
    void fail() {
        room = 0;
        truncates = false;
        reads = false;
    }

    /** Takes what is written, and does not get it to the disk. */
    void failToForce() {
        forces = false;
    }

    void repair() {
        forces = true;
        room = Long.MAX_VALUE;
        truncates = true;
        reads = true;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        if (room == 0) {
            throw new IOException("No space left on device");
        }
        ByteBuffer fitting = source.slice().limit((int) Math.min(source.remaining(), room));
        int written = file.write(fitting);
        source.position(source.position() + written);
        room -= written;
        return written;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        if (!truncates) {
            throw new IOException("Input/output error");
        }
        file.truncate(size);
        return this;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!reads) {
            throw new IOException("Input/output error");
        }
        return file.read(target);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return file.read(target, position);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
        if (!forces) {
            throw new IOException("Input/output error");
        }
        file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
        throw new UnsupportedOperationException("No journal reads so.");
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new UnsupportedOperationException("No journal writes so.");
    }

    @Override
    public int write(ByteBuffer source, long position) {
        throw new UnsupportedOperationException("No journal writes so.");
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException("No journal reads so.");
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException("No journal writes so.");
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException("No journal is mapped.");
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException("No journal waits for a lock.");
    }
}
