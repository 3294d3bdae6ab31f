// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/core/operators.hpp"

#include <cstddef>

#include <Object.h>
#include <Page.h>
#include <Stream.h>

#include "indexer/readers/pdf/inflate.hpp"

namespace chancery::readers::pdf {
namespace {

constexpr std::size_t max_operators = std::size_t{64} << 20;  // unpacked at once, in bytes a page

// Unpacks a stream that is packed by FlateDecode as its last filter, without a predictor.
bool append_operators(Stream& stream, std::string& operators) {
    if (stream.getKind() != strFlate || !stream.getNextStream()) return false;
    for (const char* parameters : {"DecodeParms", "DP"}) {
        if (!stream.getDict()->lookup(parameters).isNull()) return false;
    }
    std::string packed;
    stream.getNextStream()->fillString(packed);
    return append_inflated(packed, max_operators, operators);
}

}  // namespace

// Streams of a list are read as one, so that a word may begin in one and end in the next.
Object operators_of(::Page& page, std::string& room) {
    Object contents = page.getContents();
    if (!contents.isStream() && !contents.isArray()) return contents;
    const int count = contents.isArray() ? contents.arrayGetLength() : 1;
    for (int i = 0; i < count; ++i) {
        const Object part = contents.isArray() ? contents.arrayGet(i) : contents.copy();
        if (!part.isStream() || !append_operators(*part.getStream(), room)) return contents;
    }
    Stream* unpacked =
        new MemStream(room.data(), 0, static_cast<Goffset>(room.size()), Object(objNull));
    return Object(unpacked);
}

}  // namespace chancery::readers::pdf
