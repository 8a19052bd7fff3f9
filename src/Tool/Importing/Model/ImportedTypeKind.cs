namespace Sluice.Tool.Importing.Model;

internal enum ImportedTypeKind
{
    Record,

    /// <summary>An enum whose members are names in JSON.</summary>
    Enum,

    Exception,
}
