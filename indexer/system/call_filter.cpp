// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/system/call_filter.hpp"

#include <array>
#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <linux/filter.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "indexer/system/files.hpp"
#include "indexer/system/memory_file.hpp"

namespace chancery::system {
namespace {

/// Calls that are allowed whatever their arguments. Some exist on some machines only; libseccomp
/// gives those a negative number and leaves them out.
constexpr auto allowed = std::to_array<int>({
    // memory
    SCMP_SYS(brk),
    SCMP_SYS(mmap),
    SCMP_SYS(mmap2),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(mprotect),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(membarrier),
    // what is open: documents, and the channel to the parent
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(preadv),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(lseek),
    SCMP_SYS(_llseek),
    SCMP_SYS(close),
    SCMP_SYS(recvmsg),
    SCMP_SYS(sendmsg),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    // names and states of files; opening has rules of its own
    SCMP_SYS(fstat),
    SCMP_SYS(fstat64),
    SCMP_SYS(newfstatat),
    SCMP_SYS(fstatat64),
    SCMP_SYS(stat),
    SCMP_SYS(stat64),
    SCMP_SYS(lstat),
    SCMP_SYS(lstat64),
    SCMP_SYS(statx),
    SCMP_SYS(statfs),
    SCMP_SYS(fstatfs),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getcwd),
    SCMP_SYS(getdents),
    SCMP_SYS(getdents64),
    SCMP_SYS(fadvise64),
    // clocks and oneself
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_gettime64),
    SCMP_SYS(clock_getres),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(times),
    SCMP_SYS(getrandom),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getppid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(uname),
    SCMP_SYS(sysinfo),
    SCMP_SYS(getrusage),
    SCMP_SYS(getrlimit),
    SCMP_SYS(ugetrlimit),
    SCMP_SYS(getcpu),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    // signals to oneself, and the end
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
});

/// What a program needs beside these to be loaded and to set itself up.
constexpr auto allowed_to_load = std::to_array<int>({
    SCMP_SYS(execve),
    SCMP_SYS(arch_prctl),
    SCMP_SYS(set_tid_address),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(set_thread_area),
    SCMP_SYS(dup),
});

/// fcntl(2) can make the kernel send signals to others: only these of its commands.
constexpr auto descriptor_commands =
    std::to_array<int>({F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC, F_GET_SEALS});

/// The bits of open(2) that would write, create or empty.
constexpr scmp_datum_t writing_bits = O_ACCMODE | O_CREAT | O_TRUNC;

scmp_arg_cmp argument_is(unsigned place, scmp_datum_t value) {
    return {.arg = place, .op = SCMP_CMP_EQ, .datum_a = value, .datum_b = 0};
}

scmp_arg_cmp bits_are_clear(unsigned place, scmp_datum_t bits) {
    return {.arg = place, .op = SCMP_CMP_MASKED_EQ, .datum_a = bits, .datum_b = 0};
}

/// Allows a call where one argument passes. Gives a negative errno.
int allow_if(scmp_filter_ctx filter, int call, scmp_arg_cmp condition) {
    return ::seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &condition);
}

/// Gives a negative errno of the first rule that was refused.
int add_rules(scmp_filter_ctx filter, Caller caller) {
    int fault = 0;
    const auto note = [&](int result) { fault = fault < 0 ? fault : result; };
    for (const int call : allowed)
        note(::seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 0, nullptr));
    if (caller == Caller::program) {
        // Shells move the script that they read.
        note(allow_if(filter, SCMP_SYS(fcntl), argument_is(1, F_DUPFD)));
        for (const int call : allowed_to_load)
            note(::seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 0, nullptr));
    }
    for (const int command : descriptor_commands) {
        note(allow_if(filter, SCMP_SYS(fcntl), argument_is(1, static_cast<scmp_datum_t>(command))));
    }
    note(allow_if(filter, SCMP_SYS(open), bits_are_clear(1, writing_bits)));
    note(allow_if(filter, SCMP_SYS(openat), bits_are_clear(2, writing_bits)));
    note(allow_if(filter, SCMP_SYS(prlimit64), argument_is(2, 0)));  // to ask, not to set
    note(allow_if(filter, SCMP_SYS(tgkill), argument_is(0, static_cast<scmp_datum_t>(::getpid()))));
    return fault;
}

auto filter_refused(int error_number) {
    return fail(Kind::system, "the filter of system calls",
                "cannot be set up: " + reason_of(error_number),
                "run on a kernel with seccomp, which keeps hostile files from doing harm");
}

}  // namespace

Result<CallFilter> CallFilter::make(Caller caller) {
    const std::unique_ptr<void, decltype(&::seccomp_release)> filter(
        ::seccomp_init(SCMP_ACT_ERRNO(EPERM)), ::seccomp_release);
    int fault = filter ? 0 : -ENOMEM;
    // A tree of comparisons instead of a list: some ten instead of a hundred a call.
    if (fault == 0) ::seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2);
    if (fault == 0) fault = add_rules(filter.get(), caller);
    if (fault == 0) {
        const auto file = open_in_memory();
        if (!file) return fail(file.error());
        fault = ::seccomp_export_bpf(filter.get(), file->number());
        if (fault == 0) {
            auto program = read_from_memory(*file);
            if (!program) return pass_on(std::move(program));
            return CallFilter(*std::move(program));
        }
    }
    return filter_refused(-fault);
}

Result<void> CallFilter::put_on() const {
    const std::size_t count = program_.size() / sizeof(sock_filter);
    // The kernel takes a pointer to what it does not change.
    const sock_fprog program{
        .len = static_cast<unsigned short>(count),
        .filter = reinterpret_cast<sock_filter*>(const_cast<char*>(program_.data()))};
    if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0) return {};
    return filter_refused(errno);
}

}  // namespace chancery::system
