"""Names the kernel that the linear algebra of this process has chosen, beside the library that uses it."""
import ctypes

# OpenBLAS calls it so, and so in the builds that come with NumPy's own packages.
NAMES = ("openblas_get_corename", "openblas_get_corename64_", "scipy_openblas_get_corename",
         "scipy_openblas_get_corename64_")


def kernel():
    """"OpenBLAS SkylakeX", "MKL", or nothing where the system does not tell."""
    try:
        with open("/proc/self/maps") as maps:
            files = sorted({line.split()[-1] for line in maps if ".so" in line})
    except OSError:
        return ""
    for file in files:
        if "blas" in file.lower():
            library = ctypes.CDLL(file)
            for name in NAMES:
                if hasattr(library, name):
                    corename = getattr(library, name)
                    corename.restype = ctypes.c_char_p
                    return "OpenBLAS " + corename().decode()
    return "MKL" if any("mkl" in file for file in files) else ""


def announce(library, version):
    chosen = kernel()
    print("ready", library, version + (" (" + chosen + ")" if chosen else ""), flush=True)
