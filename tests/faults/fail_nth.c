// SPDX-License-Identifier: GPL-2.0-or-later
//
// A preloaded library that makes one system call fail: the Nth of those that touch a given folder
// (the method of SQLite's and LevelDB's tests, reliability.md section 4). Environment:
//
//     FAIL_NTH_FOLDER  absolute path without links; calls on paths below it are counted
//     FAIL_NTH_CALL    N, from 1; without it calls are only counted
//     FAIL_NTH_WITH    EIO, ENOSPC, or KILL: the process dies by SIGKILL before the call
//     FAIL_NTH_COUNT   file that gets the number of calls when the process ends
//
// A call is on a path, or on a descriptor whose path the kernel tells in /proc/self/fd.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

// The next definition of a function, for a call through a pointer of its own type.
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static bool is_below(const char* path) {
    const char* folder = getenv("FAIL_NTH_FOLDER");
    if (folder == NULL) return false;
    const size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

// Writes the path of a descriptor, or of the working folder, into `path` (PATH_MAX bytes).
static bool path_of(int descriptor, char* path) {
    if (descriptor == AT_FDCWD) return getcwd(path, PATH_MAX) != NULL;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) return false;
    path[length] = '\0';
    return true;
}

static bool is_at_below(int descriptor, const char* name) {
    if (name[0] == '/') return is_below(name);
    char path[2 * PATH_MAX];
    if (!path_of(descriptor, path)) return false;
    const size_t length = strlen(path);
    snprintf(path + length, sizeof path - length, "/%s", name);
    return is_below(path);
}

static bool is_descriptor_below(int descriptor) {
    char path[PATH_MAX];
    return path_of(descriptor, path) && is_below(path);
}

// Counts a call when it is one of those; true with errno when it must fail.
static bool must_fail(bool counted) {
    if (!counted) return false;
    const char* wanted = getenv("FAIL_NTH_CALL");
    const char* with = getenv("FAIL_NTH_WITH");
    const long number = atomic_fetch_add(&calls, 1) + 1;
    if (wanted == NULL || with == NULL || number != strtol(wanted, NULL, 10)) return false;
    if (strcmp(with, "KILL") == 0) kill(getpid(), SIGKILL);
    errno = strcmp(with, "ENOSPC") == 0 ? ENOSPC : EIO;
    return true;
}

__attribute__((destructor)) static void tell_count(void) {
    const char* path = getenv("FAIL_NTH_COUNT");
    const long number = atomic_load(&calls);
    if (path == NULL || number == 0) return;
    FILE* file = fopen(path, "w");
    if (file == NULL) return;
    fprintf(file, "%ld\n", number);
    fclose(file);
}

static mode_t mode_of(int flags, va_list arguments) {
    const bool creates = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return creates ? va_arg(arguments, mode_t) : 0;
}

#define DEFINE_OPEN(name)                                                  \
    int name(const char* path, int flags, ...) {                           \
        va_list arguments;                                                 \
        va_start(arguments, flags);                                        \
        const mode_t mode = mode_of(flags, arguments);                     \
        va_end(arguments);                                                 \
        if (must_fail(is_at_below(AT_FDCWD, path))) return -1;             \
        return NEXT(name)(path, flags, mode);                              \
    }
DEFINE_OPEN(open)
DEFINE_OPEN(open64)

#define DEFINE_OPENAT(name)                                                \
    int name(int folder, const char* path, int flags, ...) {               \
        va_list arguments;                                                 \
        va_start(arguments, flags);                                        \
        const mode_t mode = mode_of(flags, arguments);                     \
        va_end(arguments);                                                 \
        if (must_fail(is_at_below(folder, path))) return -1;               \
        return NEXT(name)(folder, path, flags, mode);                      \
    }
DEFINE_OPENAT(openat)
DEFINE_OPENAT(openat64)

ssize_t write(int file, const void* bytes, size_t count) {
    if (must_fail(is_descriptor_below(file))) return -1;
    return NEXT(write)(file, bytes, count);
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t offset) {
    if (must_fail(is_descriptor_below(file))) return -1;
    return NEXT(pwrite)(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t offset) {
    if (must_fail(is_descriptor_below(file))) return -1;
    return NEXT(pwrite64)(file, bytes, count, offset);
}

int fsync(int file) {
    if (must_fail(is_descriptor_below(file))) return -1;
    return NEXT(fsync)(file);
}

int fdatasync(int file) {
    if (must_fail(is_descriptor_below(file))) return -1;
    return NEXT(fdatasync)(file);
}

int ftruncate(int file, off_t bytes) {
    if (must_fail(is_descriptor_below(file))) return -1;
    return NEXT(ftruncate)(file, bytes);
}

int ftruncate64(int file, off64_t bytes) {
    if (must_fail(is_descriptor_below(file))) return -1;
    return NEXT(ftruncate64)(file, bytes);
}

int rename(const char* from, const char* to) {
    if (must_fail(is_at_below(AT_FDCWD, to))) return -1;
    return NEXT(rename)(from, to);
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) {
    if (must_fail(is_at_below(to_folder, to))) return -1;
    return NEXT(renameat)(from_folder, from, to_folder, to);
}

int link(const char* from, const char* to) {
    if (must_fail(is_at_below(AT_FDCWD, to))) return -1;
    return NEXT(link)(from, to);
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) {
    if (must_fail(is_at_below(to_folder, to))) return -1;
    return NEXT(linkat)(from_folder, from, to_folder, to, flags);
}

int unlink(const char* path) {
    if (must_fail(is_at_below(AT_FDCWD, path))) return -1;
    return NEXT(unlink)(path);
}

int unlinkat(int folder, const char* path, int flags) {
    if (must_fail(is_at_below(folder, path))) return -1;
    return NEXT(unlinkat)(folder, path, flags);
}

int mkdir(const char* path, mode_t mode) {
    if (must_fail(is_at_below(AT_FDCWD, path))) return -1;
    return NEXT(mkdir)(path, mode);
}

ssize_t copy_file_range(int from, off64_t* from_offset, int to, off64_t* to_offset, size_t count,
                        unsigned flags) {
    if (must_fail(is_descriptor_below(to))) return -1;
    return NEXT(copy_file_range)(from, from_offset, to, to_offset, count, flags);
}
