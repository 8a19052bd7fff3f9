namespace Sluice.Generator.Parsing.Types;

/// <summary>What generated code does with a type.</summary>
[Flags]
internal enum TypeUse
{
    /// <summary>Parses it from one text: a path, query or header value.</summary>
    Text = 1,

    /// <summary>Reads it from JSON.</summary>
    Read = 2,

    /// <summary>Writes it as JSON.</summary>
    Write = 4,

    /// <summary>An enum only: the name of a member of a dictionary.</summary>
    Key = 8,
}
