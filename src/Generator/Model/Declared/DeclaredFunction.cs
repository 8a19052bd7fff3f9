using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Functions;

namespace Sluice.Generator.Model.Declared;

/// <summary>A function as its class declares it.</summary>
internal sealed record DeclaredFunction : FunctionModel
{
    /// <summary>
    /// The letters and digits of the class's name, with the names of the classes around it. Linking makes the logical id from it.
    /// </summary>
    public required string ShortName { get; init; }

    /// <summary>The full names of the classes that its class derives from, with their type parameters.</summary>
    public EquatableArray<string> Bases { get; init; } = EquatableArray<string>.Empty;
}
