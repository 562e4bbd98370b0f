package dev.wikiclean.reason.budget;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The ledger of one month, of which each line is read once. A line without its end was cut off by a kill or a full disk: who
 * wrote it never went on to send anything, so it tells of no spend; whoever writes next marks it as torn and ends it. Any
 * other line that cannot be read stops everything, for what it says may have been spent.
 */
final class LedgerFile {
    private static final int CHUNK = 1 << 20;
    private static final byte[] TORN = " #torn".getBytes(StandardCharsets.US_ASCII);

    private final Path path;
    private final LedgerDisk disk;
    private long offset;
    private long line;
    private boolean torn;
    private boolean named;

    LedgerFile(Path path, LedgerDisk disk) {
        this.path = path;
        this.disk = disk;
    }

    Path path() {
        return path;
    }

    /** Hands on what was written since the last time. */
    void refresh(Consumer<LedgerLine> reader) throws LedgerException {
        try {
            long size = disk.size(path);
            if (size < offset) {
                throw new LedgerException(path + " became shorter while it was in use, so what was spent is not known;"
                        + " bring the file back, then start again");
            }
            readLines(size, reader);
            torn = size > offset;
        } catch (IOException e) {
            throw new LedgerException("cannot read " + path + ": " + reason(e) + "; nothing is sent without it", e);
        }
    }

    private void readLines(long size, Consumer<LedgerLine> reader) throws IOException, LedgerException {
        int most = CHUNK;
        while (offset < size) {
            int wanted = (int) Math.min(most, size - offset);
            byte[] bytes = disk.read(path, offset, wanted);
            int begin = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    readLine(bytes, begin, i, reader);
                    line++;
                    offset += i + 1 - begin;
                    begin = i + 1;
                }
            }
            if (begin == 0 && (bytes.length < wanted || wanted < most)) {
                return;
            }
            most = begin > 0 ? CHUNK : Math.multiplyExact(most, 2);
        }
    }

    private void readLine(byte[] bytes, int from, int to, Consumer<LedgerLine> reader) throws LedgerException {
        if (to - from >= TORN.length && Arrays.equals(bytes, to - TORN.length, to, TORN, 0, TORN.length)) {
            return;
        }
        try {
            reader.accept(LedgerJson.parse(bytes, from, to - from));
        } catch (IllegalArgumentException e) {
            throw new LedgerException(
                    path + " line " + (line + 1) + ": " + e.getMessage() + ", so what was spent is not known;"
                            + " repair the line, or take it out once its spend has been seen to",
                    e);
        }
    }

    /** Adds a line, durably. Where that fails, the file is as before, or its last line is torn. */
    void append(String text) throws LedgerException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (torn) {
            bytes.writeBytes(TORN);
            bytes.write('\n');
        }
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        bytes.write('\n');
        long before = 0;
        boolean measured = false;
        try {
            before = disk.size(path);
            measured = true;
            disk.append(path, bytes.toByteArray());
            if (!named) {
                disk.forceFolder(path.getParent());
                named = true;
            }
        } catch (IOException e) {
            String left = measured ? takeBack(before) : "";
            throw new LedgerException(
                    "cannot write " + path + ": " + reason(e) + left
                            + "; nothing is sent without it: free some space or mend the permissions",
                    e);
        }
    }

    private String takeBack(long size) {
        try {
            disk.cut(path, size);
            return "";
        } catch (IOException e) {
            return " (and what was written of the line could not be taken back, so it may count as spent)";
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
