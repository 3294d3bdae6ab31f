// SPDX-License-Identifier: GPL-2.0-or-later
//
// How the DOCX reader walks a part (ECMA-376, WordprocessingML): from an open element over its
// children, each consumed by who visits it. Elements are compared by namespace and local name,
// because prefixes are the file's choice.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/xml.hpp"

namespace chancery::readers {

/// True when the current tag is of WordprocessingML, transitional or strict.
bool is_word(const XmlReader& xml);

/// An attribute of the same namespace as its tag: w:val of w:jc.
std::string own(const XmlReader& xml, const char* local_name);

/// The relationship that the current tag names (r:id); empty when it names none.
std::string relationship(const XmlReader& xml);

/// The number in an own attribute; none when it is absent or no number of 32 bits.
std::optional<int> number_in(const XmlReader& xml, const char* local_name);

/// A property that is on, or off where it says so: `<w:b/>`, `<w:b w:val="0"/>`.
bool is_on(const XmlReader& xml);

/// Goes behind the end of the element whose start is current.
void skip_element(XmlReader& xml);

/// Visits each child element of the element whose start is current; the visitor consumes it.
template <class Visit>
void for_each_child(XmlReader& xml, Visit visit) {
    auto event = xml.next();
    while (event == XmlReader::Event::start || event == XmlReader::Event::text) {
        if (event == XmlReader::Event::start) visit();
        event = xml.next();
    }
}

/// The characters of the element whose start is current, without those of its children.
std::string characters_in(XmlReader& xml);

}  // namespace chancery::readers
