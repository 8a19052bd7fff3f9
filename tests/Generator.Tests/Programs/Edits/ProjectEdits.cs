using Microsoft.CodeAnalysis;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Programs.Edits;

/// <summary>Edits of a project's files as a whole, of its options and of what is beside its code.</summary>
internal static class ProjectEdits
{
    /// <summary>A token here and there, as by somebody who is about to type something else.</summary>
    public static EditedProject? Damage(Editor editor)
    {
        var file = editor.File();
        return file.Length == 0 ? null : editor.Project.With(file, Mutations.Apply(file.ToString(), editor.Dice.Next(1_000_000)));
    }

    public static EditedProject? DeleteFile(Editor editor) =>
        editor.Project.Files.Length < 3 ? null : editor.Project with { Files = editor.Project.Files.Remove(editor.File()) };

    /// <summary>The compiler sees the files in another order.</summary>
    public static EditedProject? Reorder(Editor editor) =>
        editor.Project.Files.Length < 3 ? null : editor.Project with { Files = [editor.Project.Files[0], .. editor.Project.Files.Skip(1).Reverse()] };

    /// <summary>The same text in a new tree, under a new name.</summary>
    public static EditedProject? RenameFile(Editor editor)
    {
        var file = editor.File();
        return editor.Project with { Files = editor.Project.Files.Replace(file, Compiler.Tree(file.ToString(), editor.Plain("File") + ".cs")) };
    }

    public static EditedProject? ChangeOptions(Editor editor)
    {
        var (project, dice) = (editor.Project, editor.Dice);
        return dice.Next(6) switch
        {
            0 => project with { Kind = dice.Of(OutputKind.ConsoleApplication, OutputKind.DynamicallyLinkedLibrary) },
            1 => project with { Nullable = dice.Of(NullableContextOptions.Enable, NullableContextOptions.Disable, NullableContextOptions.Annotations) },
            2 => project with { AssemblyName = editor.Plain("Assembly") },
            3 => project with { HasContainer = !project.HasContainer },
            4 => project with { MainType = project.MainType is null ? dice.Of("Main1", "Main2") : null },
            _ => project with { Properties = new(("SluiceTemplate", dice.Of("", "CloudFormation")), ("SluiceYaml", dice.Of("true", "false")), ("SluicePublishForm", dice.Of("Managed", "Native"))) },
        };
    }

    /// <summary>What generates the entry point, and what makes that needless.</summary>
    public static EditedProject? AddMain(Editor editor) => editor.Project.Append(editor.Dice.Of("Main.cs", "Other.cs"), editor.Dice.Of(
        "System.Console.WriteLine();", "static class Main1 { static void Main() { } }", "static class Main2 { static void Main(string[] args) { } }",
        "class Program { }", "namespace Elsewhere { class Program { static int Main() => 0; } }"));

    public static EditedProject? ChangeOtherFile(Editor editor) => editor.Project with
    {
        OtherFiles = editor.Dice.Next(4) switch
        {
            0 => editor.Project.OtherFiles.Clear(),
            1 => editor.Project.OtherFiles.SetItem("templates/other.vtl", editor.Plain("$input.body ")),
            _ => editor.Project.OtherFiles.SetItem("one.vtl", editor.Plain("{} ## ")),
        },
    };
}
