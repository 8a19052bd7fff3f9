namespace Sluice.Generator.Parsing.Types;

/// <summary>The ways in which generated code uses a type.</summary>
[Flags]
internal enum TypeUse
{
    /// <summary>Generated code parses it from one text: a path, query or header value.</summary>
    Text = 1,

    /// <summary>Generated code reads it from JSON.</summary>
    Read = 2,

    /// <summary>Generated code writes it as JSON.</summary>
    Write = 4,

    /// <summary>Generated code uses it as the name of a member of a dictionary. This applies only to enums.</summary>
    Key = 8,
}
