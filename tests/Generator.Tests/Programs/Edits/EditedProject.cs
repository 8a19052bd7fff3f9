using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Programs.Edits;

/// <summary>One version of a project that is edited. A file that stays the same keeps its tree, as in an editor.</summary>
internal sealed record EditedProject
{
    public required ImmutableArray<SyntaxTree> Files { get; init; }

    /// <summary>Mapping templates and comments of referenced projects, by path.</summary>
    public ImmutableSortedDictionary<string, string> OtherFiles { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public ProjectProperties Properties { get; init; } = new();

    public OutputKind Kind { get; init; } = OutputKind.ConsoleApplication;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public string? MainType { get; init; }

    public string AssemblyName { get; init; } = "Api";

    public bool HasContainer { get; init; } = true;

    public static EditedProject Of(params (string Name, string Text)[] files) =>
        new() { Files = [Compiler.Tree(Compiler.Usings, "Usings.cs"), .. files.Select(file => Compiler.Tree(file.Text, file.Name))] };

    public EditedProject With(SyntaxTree file, string text) => this with { Files = Files.Replace(file, Compiler.Tree(text, file.FilePath)) };

    /// <summary>Appends to the file of that name, or makes it.</summary>
    public EditedProject Append(string name, string text) => Files.FirstOrDefault(file => file.FilePath == name) is { } file
        ? With(file, $"{file}\n{text}\n")
        : this with { Files = Files.Add(Compiler.Tree(text, name)) };

    /// <summary>Derived from an earlier compilation, so that both share what they have read of the references.</summary>
    public CSharpCompilation Compile(CSharpCompilation before)
    {
        var options = before.Options.WithOutputKind(Kind).WithNullableContextOptions(Nullable).WithMainTypeName(MainType);
        var result = before.RemoveAllSyntaxTrees().AddSyntaxTrees(Files);
        result = options.Equals(before.Options) ? result : result.WithOptions(options);
        result = AssemblyName == result.AssemblyName ? result : result.WithAssemblyName(AssemblyName);
        var had = result.References.Count() == Compiler.References.Length;
        return had == HasContainer ? result : HasContainer ? result.WithReferences(Compiler.References) : result.WithoutContainer();
    }

    public override string ToString() => string.Join(
        "\n", Files.Skip(1).Select(file => $"----- {file.FilePath}\n{file}").Concat(OtherFiles.Select(file => $"----- {file.Key}\n{file.Value}")))
        + $"\n----- {Kind}, {Nullable}, main type {MainType ?? "none"}, assembly {AssemblyName}, container {HasContainer}";
}
