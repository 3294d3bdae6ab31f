// SPDX-License-Identifier: GPL-2.0-or-later
//
// Values as bytes: numbers with seven bits a byte, texts with their length before them. The reader
// checks every length against what is left and never throws; once `sound` is false, what it gave
// means nothing. Records of the index and answers of reading processes are written by it.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace chancery::index {

class ArchiveWriter {
  public:
    std::string bytes;

    void number(std::uint64_t value) {
        while (value >= 0x80) {
            bytes += static_cast<char>((value & 0x7F) | 0x80);
            value >>= 7;
        }
        bytes += static_cast<char>(value);
    }
    void operator()(std::string_view text) {
        number(text.size());
        bytes += text;
    }
    void operator()(const std::string& text) { (*this)(std::string_view(text)); }
    void operator()(unsigned value) { number(value); }
    void operator()(std::size_t value) { number(value); }
    void operator()(bool value) { number(value ? 1 : 0); }
    void operator()(int value) { number(static_cast<std::uint64_t>(value + 1)); }  // -1 and up
};

class ArchiveReader {
  public:
    explicit ArchiveReader(std::string_view input) : bytes(input) {}
    std::string_view bytes;
    bool sound = true;

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (bytes.empty()) break;
            const auto byte = static_cast<unsigned char>(bytes.front());
            bytes.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80) return value;
        }
        sound = false;
        return 0;
    }
    /// A text as a view of the input.
    std::string_view text() {
        const std::uint64_t size = number();
        if (size > bytes.size()) {
            sound = false;
            return {};
        }
        const std::string_view view = bytes.substr(0, size);
        bytes.remove_prefix(size);
        return view;
    }
    void operator()(std::string& value) { value = text(); }
    void operator()(unsigned& value) {
        value = static_cast<unsigned>(number_up_to(std::numeric_limits<unsigned>::max()));
    }
    void operator()(std::size_t& value) { value = number(); }
    void operator()(bool& value) { value = number_up_to(1) == 1; }
    void operator()(int& value) {
        value = static_cast<int>(number_up_to(std::numeric_limits<int>::max())) - 1;
    }

    /// A number; not sound when it is greater than `greatest`.
    std::uint64_t number_up_to(std::uint64_t greatest) {
        const std::uint64_t value = number();
        if (value <= greatest) return value;
        sound = false;
        return 0;
    }
};

}  // namespace chancery::index
