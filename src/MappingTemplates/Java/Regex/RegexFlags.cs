namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>The flags that can be embedded in a Java pattern.</summary>
[Flags]
internal enum RegexFlags
{
    None = 0,
    IgnoreCase = 1,
    UnixLines = 2,
    Multiline = 4,
    DotAll = 8,
    UnicodeCase = 16,
    Comments = 32,
    UnicodeClasses = 64,
}
