namespace Sluice.MappingTemplates.Fuzz.Generation;

/// <summary>What a value is likely to be, so that most method calls fit.</summary>
internal enum Kind
{
    Any,
    Text,
    Whole,
    Fraction,
    Big,
    Decimal,
    Truth,
    List,
    JsonList,
    Map,
    Set,
    Entry,
    Iterator,
    Character,
    Array,
    Nothing,
}
