// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/streams.hpp"

#include <cerrno>

#include <unistd.h>

#include "indexer/system/files.hpp"

namespace chancery::program {

FileBuffer::FileBuffer(int descriptor) : descriptor_(descriptor) {
    setp(buffer_.data(), buffer_.data() + buffer_.size());
}

FileBuffer::~FileBuffer() {
    write_out();
}

bool FileBuffer::write_out() {
    const char* next = pbase();
    while (next < pptr() && error_number_ == 0) {
        const auto written = ::write(descriptor_, next, static_cast<std::size_t>(pptr() - next));
        if (written >= 0) {
            next += written;
        } else if (errno != EINTR) {
            error_number_ = errno;
        }
    }
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return error_number_ == 0;
}

FileBuffer::int_type FileBuffer::overflow(int_type character) {
    if (!write_out()) return traits_type::eof();
    if (!traits_type::eq_int_type(character, traits_type::eof())) {
        *pptr() = traits_type::to_char_type(character);
        pbump(1);
    }
    return traits_type::not_eof(character);
}

int FileBuffer::sync() {
    return write_out() ? 0 : -1;
}

Result<void> finish(std::ostream& out, const FileBuffer& buffer) {
    out.flush();
    if (buffer.error_number() == 0 || buffer.error_number() == EPIPE) return {};
    return fail(Kind::system, "standard output", system::reason_of(buffer.error_number()),
                "the results are incomplete; write them to a place with room");
}

}  // namespace chancery::program
