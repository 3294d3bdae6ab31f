# Warnings are errors; every program is hardened: position independent, read-only relocations bound
# at start, stack protector, fortified libc calls (the last needs optimisation, so not in `dev`).
add_library(chancery_options INTERFACE)
target_compile_options(chancery_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Werror
    -fstack-protector-strong)
if(NOT CHANCERY_UNITE)
    # Of files compiled as one a local name may be that of another file's constant.
    target_compile_options(chancery_options INTERFACE -Wshadow)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees overlapping copies in std::string::operator+ that are not there (GCC bug 105651).
    target_compile_options(chancery_options INTERFACE -Wno-restrict)
endif()
target_link_options(chancery_options INTERFACE -pie -Wl,-z,relro,-z,now)

if(CHANCERY_SANITIZE)
    # Instrumented code makes GCC warn of what is not there; the release build judges warnings.
    # What the address sanitizer stops by itself is not checked twice (a third of the compile time),
    # nor what is for machines that cannot read at any address (a sixth); poppler keeps the types of
    # some of its classes to itself, which vptr looks for.
    target_compile_options(chancery_options INTERFACE -w
        -fsanitize=${CHANCERY_SANITIZE} -fno-sanitize=null,object-size,alignment,vptr
        -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(chancery_options INTERFACE -fsanitize=${CHANCERY_SANITIZE})
elseif(CMAKE_BUILD_TYPE MATCHES "Release|RelWithDebInfo")
    target_compile_options(chancery_options INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
