package dev.detsim.fs.model;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One call on a disk and on Linux. Results are texts: what the call gives, or the message of its errno. */
sealed interface DiskCall {
    String onDisk(Both both);

    String onLinux(Both both) throws IOException;

    /** A call of Linux that may fail. */
    @FunctionalInterface
    interface Real {
        String call() throws IOException;
    }

    static String errno(int result) {
        return result < 0 ? Errno.message(-result) : "done";
    }

    static String errno(Real real) {
        try {
            return real.call();
        } catch (NoSuchFileException e) {
            return "No such file or directory";
        } catch (FileAlreadyExistsException e) {
            return "File exists";
        } catch (FileSystemException e) {
            return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason().replaceAll(" or unable.*", "");
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    static String open(Both both, String name, int flags, String content) {
        Opened opened = both.disk().open("/" + name, flags, 0666, 0);
        if (opened.error() == 0) {
            opened.file().write(Disks.bytes(content), 0);
        }
        return errno(opened.error());
    }

    static String write(Path path, String content, OpenOption... options) {
        return errno(() -> {
            Files.writeString(path, content, options);
            return "done";
        });
    }

    record Mkdir(String name) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            return errno(both.disk().mkdir("/" + name, 0777, 0));
        }

        @Override
        public String onLinux(Both both) {
            return errno(() -> {
                Files.createDirectory(both.real(name));
                return "done";
            });
        }
    }

    record Rmdir(String name) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            return both.disk().look("/" + name, false).value() instanceof Directory
                    ? errno(both.disk().rmdir("/" + name, 0)) : "no directory";
        }

        @Override
        public String onLinux(Both both) {
            if (!Files.isDirectory(both.real(name), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                return "no directory";
            }
            return errno(() -> {
                Files.delete(both.real(name));
                return "done";
            }).replace("DirectoryNotEmptyException", "Directory not empty");
        }
    }

    record Unlink(String name) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            return both.disk().look("/" + name, false).value() instanceof Directory
                    ? "directory" : errno(both.disk().unlink("/" + name, 0));
        }

        @Override
        public String onLinux(Both both) {
            return Files.isDirectory(both.real(name), java.nio.file.LinkOption.NOFOLLOW_LINKS) ? "directory"
                    : errno(() -> {
                        Files.delete(both.real(name));
                        return "done";
                    });
        }
    }

    record ListNames(String name) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            var found = both.disk().list("/" + name);
            return found.value() == null ? errno(found.error()) : found.value().toString();
        }

        @Override
        public String onLinux(Both both) {
            return errno(() -> {
                try (var names = Files.list(both.real(name))) {
                    return names.map(p -> p.getFileName().toString()).sorted().toList().toString();
                }
            }).replace("NotDirectoryException", "Not a directory");
        }
    }

    record Readlink(String name) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            var found = both.disk().readlink("/" + name);
            return found.value() == null ? errno(found.error()) : found.value();
        }

        @Override
        public String onLinux(Both both) {
            return errno(() -> Files.readSymbolicLink(both.real(name)).toString())
                    .replace("NotLinkException", "Invalid argument");
        }
    }

    record Realpath(String name) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            var found = both.disk().realpath("/" + name);
            return found.value() == null ? errno(found.error()) : found.value();
        }

        @Override
        public String onLinux(Both both) {
            return errno(() -> "/" + both.real().relativize(both.real(name).toRealPath()));
        }
    }

    record Rename(String from, String to) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            return errno(both.disk().rename("/" + from, "/" + to, 0));
        }

        @Override
        public String onLinux(Both both) {
            return errno(() -> {
                Files.move(both.real(from), both.real(to), StandardCopyOption.ATOMIC_MOVE);
                return "done";
            });
        }
    }

    record Link(String existing, String name) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            return errno(both.disk().link("/" + existing, "/" + name, 0));
        }

        @Override
        public String onLinux(Both both) {
            return errno(() -> {
                Files.createLink(both.real(name), both.real(existing));
                return "done";
            });
        }
    }

    record Symlink(String target, String name) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            return errno(both.disk().symlink(target, "/" + name, 0));
        }

        @Override
        public String onLinux(Both both) {
            return errno(() -> {
                Files.createSymbolicLink(both.real(name), Path.of(target));
                return "done";
            });
        }
    }

    record Write(String name, String content) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            return open(both, name, OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_TRUNC, content);
        }

        @Override
        public String onLinux(Both both) {
            return write(both.real(name), content, CREATE, TRUNCATE_EXISTING, WRITE);
        }
    }

    record Append(String name, String content) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            return open(both, name, OpenFlags.O_WRONLY | OpenFlags.O_APPEND, content);
        }

        @Override
        public String onLinux(Both both) {
            return write(both.real(name), content, APPEND);
        }
    }

    record Create(String name, String content) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            return open(both, name, OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_EXCL, content);
        }

        @Override
        public String onLinux(Both both) {
            return write(both.real(name), content, CREATE_NEW, WRITE);
        }
    }

    record Truncate(String name, int size) implements DiskCall {
        @Override
        public String onDisk(Both both) {
            Opened opened = both.disk().open("/" + name, OpenFlags.O_RDWR | OpenFlags.O_CREAT, 0666, 0);
            return errno(opened.error() != 0 ? opened.error() : opened.file().truncate(size, 0));
        }

        @Override
        public String onLinux(Both both) {
            return errno(() -> {
                try (RandomAccessFile file = new RandomAccessFile(both.real(name).toString(), "rw")) {
                    file.setLength(size);
                }
                return "done";
            }).replaceAll(".*\\((.*)\\)$", "$1");
        }
    }
}
