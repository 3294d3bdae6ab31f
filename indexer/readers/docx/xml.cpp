// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/docx/xml.hpp"

#include <charconv>

namespace chancery::readers {
namespace {

constexpr std::string_view transitional =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
constexpr std::string_view relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view strict_relationships =
    "http://purl.oclc.org/ooxml/officeDocument/relationships";

}  // namespace

bool is_word(const XmlReader& xml) {
    return xml.space() == transitional || xml.space() == strict;
}

std::string own(const XmlReader& xml, const char* local_name) {
    return xml.attribute(local_name, xml.space());
}

std::string relationship(const XmlReader& xml) {
    std::string id = xml.attribute("id", relationships);
    return id.empty() ? xml.attribute("id", strict_relationships) : id;
}

std::optional<int> number_in(const XmlReader& xml, const char* local_name) {
    const std::string digits = own(xml, local_name);
    int number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || fault != std::errc()) return std::nullopt;
    return number;
}

bool is_on(const XmlReader& xml) {
    const std::string value = own(xml, "val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

void skip_element(XmlReader& xml) {
    for (int depth = 1; depth > 0;) {
        const auto event = xml.next();
        if (event == XmlReader::Event::none) return;
        if (event == XmlReader::Event::start) ++depth;
        if (event == XmlReader::Event::end) --depth;
    }
}

std::string characters_in(XmlReader& xml) {
    std::string characters;
    for (auto event = xml.next();
         event == XmlReader::Event::start || event == XmlReader::Event::text; event = xml.next()) {
        if (event == XmlReader::Event::text) characters += xml.text();
        if (event == XmlReader::Event::start) skip_element(xml);
    }
    return characters;
}

}  // namespace chancery::readers
