/**
 * OpenCL devices of this machine, through JOCL.
 *
 * <p>May use {@code compute} and {@code org.jocl}, which nothing else touches.
 *
 * <p>Start reading at {@link org.gibbsite.compute.opencl.OpenClDevices}.
 */
package org.gibbsite.compute.opencl;
