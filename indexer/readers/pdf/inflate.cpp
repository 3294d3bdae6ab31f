// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/inflate.hpp"

#include <algorithm>
#include <limits>

#include <zlib.h>

namespace chancery::readers::pdf {
namespace {

constexpr std::size_t least_room = 4096;
constexpr std::size_t usual_ratio = 4;  // operators of a page of text, unpacked : packed

/// A stream of zlib, ended with its scope.
class Inflater {
  public:
    explicit Inflater(std::string_view packed) {
        // zlib reads through this pointer and never writes.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        stream_.avail_in = static_cast<uInt>(packed.size());
        state_ = inflateInit(&stream_);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() { inflateEnd(&stream_); }

    bool goes_on() const { return state_ == Z_OK; }
    bool is_whole() const { return state_ == Z_STREAM_END; }

    /// Unpacks the next `room` bytes or less behind `unpacked`.
    void append(std::size_t room, std::string& unpacked) {
        const std::size_t before = unpacked.size();
        unpacked.resize(before + room);
        stream_.next_out = reinterpret_cast<Bytef*>(unpacked.data() + before);
        stream_.avail_out = static_cast<uInt>(room);
        state_ = inflate(&stream_, Z_NO_FLUSH);
        unpacked.resize(unpacked.size() - stream_.avail_out);
    }

  private:
    z_stream stream_{};
    int state_ = Z_OK;
};

}  // namespace

bool append_inflated(std::string_view packed, std::size_t limit, std::string& unpacked) {
    constexpr std::size_t most = std::numeric_limits<uInt>::max();
    if (packed.size() > most) return false;
    Inflater inflater(packed);
    std::size_t room = std::max(packed.size() * usual_ratio, least_room);
    while (inflater.goes_on()) {
        if (unpacked.size() >= limit) return false;
        inflater.append(std::min({room, limit - unpacked.size(), most}), unpacked);
        room = std::max(unpacked.size(), least_room);
    }
    return inflater.is_whole();
}

}  // namespace chancery::readers::pdf
