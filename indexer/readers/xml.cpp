// SPDX-License-Identifier: GPL-2.0-or-later
//
// Options and loader are those that reliability.md section 5 measured as safe: entities are
// expanded only inside the file, whatever they name outside is refused, and libxml2's own guards
// against amplification and depth stay on.
#include "indexer/readers/xml.hpp"

#include <algorithm>
#include <mutex>

#include <libxml/parser.h>
#include <libxml/xmlreader.h>

#include "indexer/text/table.hpp"

namespace chancery::readers {
namespace {

constexpr std::size_t max_tag_bytes = 1 << 18;
constexpr const char* doctype_refused = "it has a DOCTYPE, which files of this format never have";

xmlParserInputPtr refuse_external(const char*, const char*, xmlParserCtxtPtr) {
    return nullptr;
}

void ignore_complaint(void*, const char*, ...) {}

std::string_view view(const xmlChar* characters) {
    if (characters == nullptr) return {};
    return reinterpret_cast<const char*>(characters);
}

/// A copy of a value that libxml2 hands over; empty when there is none.
std::string take(xmlChar* value) {
    std::string copy(view(value));
    if (value != nullptr) xmlFree(value);
    return copy;
}

/// Start of a tag that is longer than max_tag_bytes; npos when there is none. Comparing a hundred
/// thousand attributes with each other takes libxml2 half a minute; the UN's longest tags
/// (sponsors) have some thousand bytes.
std::size_t find_long_tag(std::string_view bytes) {
    for (std::size_t at = bytes.find('<'); at != bytes.npos; at = bytes.find('<', at + 1)) {
        if (bytes.size() - at <= max_tag_bytes) break;
        const char next = bytes[at + 1];
        const bool tag = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        if (tag && bytes.substr(at, max_tag_bytes).find('>') == bytes.npos) return at;
    }
    return bytes.npos;
}

/// True for UTF-16 (which starts with its mark or with the first tag) that holds half a pair of
/// surrogates: libxml2 takes it together with the letter behind it for some other character.
bool has_lone_surrogate(std::string_view bytes) {
    using namespace std::string_view_literals;
    const bool little = bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("<\0"sv);
    if (!little && !bytes.starts_with("\xFE\xFF"sv) && !bytes.starts_with("\0<"sv)) return false;
    if (bytes.starts_with("\xFF\xFE\0\0"sv)) return false;  // UTF-32
    bool high = false;
    for (std::size_t at = little ? 1 : 0; at < bytes.size(); at += 2) {
        const int kind = static_cast<unsigned char>(bytes[at]) & 0xFC;
        if ((kind == 0xDC) != high) return true;
        high = kind == 0xD8;
    }
    return high;
}

xmlTextReaderPtr handle(void* reader) {
    return static_cast<xmlTextReaderPtr>(reader);
}

}  // namespace

void prepare_xml() {
    static std::once_flag once;
    std::call_once(once, [] {
        xmlInitParser();
        xmlSetExternalEntityLoader(refuse_external);
        // Some complaints bypass the reader's own handler; they are told once, by that one.
        xmlSetGenericErrorFunc(nullptr, ignore_complaint);
    });
}

void keep_first_error(void* self, void* raised) {
    auto& reader = *static_cast<XmlReader*>(self);
    const auto* error = static_cast<xmlErrorPtr>(raised);
    if (error == nullptr || error->level < XML_ERR_ERROR || !reader.error_.empty()) return;
    const char* message = error->message == nullptr ? "unreadable" : error->message;
    // Some messages go on with a line of bytes.
    const std::string_view first_line =
        std::string_view(message).substr(0, std::string_view(message).find('\n'));
    reader.error_ = text::trim(first_line);
    reader.error_line_ = error->line;
}

/// True, with the reason kept, when the file is not even begun.
bool XmlReader::refuses(std::string_view bytes) {
    const std::size_t tag = find_long_tag(bytes);
    if (tag != bytes.npos) {
        error_ = "a tag has more than 256 KiB";
        error_line_ = 1 + static_cast<int>(std::ranges::count(bytes.substr(0, tag), '\n'));
    } else if (doctype_ == Doctype::refused && bytes.find("<!DOCTYPE") != bytes.npos) {
        // Looked for before the parser reads it: 200,000 declarations take libxml2 six seconds.
        error_ = doctype_refused;
        error_line_ = 1;
    } else if (has_lone_surrogate(bytes)) {
        error_ = "it is UTF-16 with half a character";
        error_line_ = 1;
    }
    return !error_.empty();
}

XmlReader::XmlReader(std::string_view bytes, Doctype doctype) : doctype_(doctype) {
    prepare_xml();
    if (refuses(bytes)) return;
    reader_ = xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                                 XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_COMPACT);
    if (reader_ == nullptr) {
        error_ = "the XML reader refused the file";
        return;
    }
    xmlTextReaderSetStructuredErrorHandler(
        handle(reader_), [](void* self, xmlErrorPtr error) { keep_first_error(self, error); },
        this);
}

XmlReader::~XmlReader() {
    if (reader_ != nullptr) xmlFreeTextReader(handle(reader_));
}

XmlReader::Event XmlReader::next() {
    if (reader_ == nullptr) return Event::none;
    if (pending_end_) {
        pending_end_ = false;
        return Event::end;
    }
    while (xmlTextReaderRead(handle(reader_)) == 1) {
        switch (xmlTextReaderNodeType(handle(reader_))) {
            case XML_READER_TYPE_ELEMENT:
                name_ = view(xmlTextReaderConstLocalName(handle(reader_)));
                space_ = view(xmlTextReaderConstNamespaceUri(handle(reader_)));
                pending_end_ = xmlTextReaderIsEmptyElement(handle(reader_)) == 1;
                return Event::start;
            case XML_READER_TYPE_END_ELEMENT:
                name_ = view(xmlTextReaderConstLocalName(handle(reader_)));
                space_ = view(xmlTextReaderConstNamespaceUri(handle(reader_)));
                return Event::end;
            case XML_READER_TYPE_TEXT:
            case XML_READER_TYPE_CDATA:
            case XML_READER_TYPE_WHITESPACE:
            case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                text_ = view(xmlTextReaderConstValue(handle(reader_)));
                return Event::text;
            case XML_READER_TYPE_DOCUMENT_TYPE:  // in an encoding that hid it from refuses()
                if (doctype_ == Doctype::allowed) break;
                error_ = doctype_refused;
                error_line_ = 1;
                return Event::none;
            default:
                break;
        }
    }
    return Event::none;
}

std::string XmlReader::attribute(const char* local_name) const {
    xmlChar* value =
        xmlTextReaderGetAttribute(handle(reader_), reinterpret_cast<const xmlChar*>(local_name));
    return take(value);
}

std::string XmlReader::attribute(const char* local_name, std::string_view space) const {
    const std::string terminated(space);
    return take(xmlTextReaderGetAttributeNs(handle(reader_),
                                            reinterpret_cast<const xmlChar*>(local_name),
                                            reinterpret_cast<const xmlChar*>(terminated.c_str())));
}

std::string XmlReader::space_of(const std::string& prefix) const {
    return take(xmlTextReaderLookupNamespace(handle(reader_),
                                             reinterpret_cast<const xmlChar*>(prefix.c_str())));
}

}  // namespace chancery::readers
