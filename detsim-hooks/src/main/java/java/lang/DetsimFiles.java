package java.lang;

/** What the file hooks ask of the disks of a world. */
public interface DetsimFiles {
}
