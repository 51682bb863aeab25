package java.lang;

/** Placeholder. */
final class DetsimVirtualThreadKernel {
    private DetsimVirtualThreadKernel() {
    }
}
