using System.Runtime.CompilerServices;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Incrementality;

/// <summary>An editor makes a compilation with every key, and each may take hundreds of megabytes.</summary>
public sealed class MemoryTests
{
    [Fact]
    public void The_generator_lets_go_of_a_compilation_after_an_edit_in_a_body()
    {
        var project = Project.Open(Shop.Files, tracks: false);
        var old = Weak(project);

        project.Edit("Orders.cs", "=> order;", "=> order with { Sku = \"x\" };");

        ShouldBeGone(old);
        project.Sources().ShouldNotBeEmpty();
    }

    [Fact]
    public void The_generator_lets_go_of_a_compilation_after_a_new_operation()
    {
        var project = Project.Open(Shop.Files, tracks: false);
        var old = Weak(project);

        project.Edit("Orders.cs", "    [HttpPost", "    [HttpDelete(\"/orders\")]\n    public void Clear() { }\n\n    [HttpPost");

        ShouldBeGone(old);
        project.Sources().ShouldNotBeEmpty();
    }

    [Fact]
    public void The_generator_lets_go_of_a_file_that_was_edited()
    {
        var project = Project.Open(Shop.Files, tracks: false);
        var old = WeakTree(project, "Orders.cs");

        project.Edit("Orders.cs", "=> order;", "=> order with { Sku = \"x\" };");

        ShouldBeGone(old);
        project.Sources().ShouldNotBeEmpty();
    }

    [Fact]
    public void The_analyzers_let_go_of_a_compilation()
    {
        var old = Analyze(Project.Open(Shop.Files, tracks: false));

        ShouldBeGone(old);
        Analysis.Analyzers.ShouldNotBeEmpty();
    }

    // In methods of their own, so that nothing on the stack of the test holds what should be gone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Weak(Project project) => new(project.Compilation);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference WeakTree(Project project, string file) => new(project.Compilation.SyntaxTrees.Single(t => t.FilePath == file));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Analyze(Project project)
    {
        var copy = project.Compilation.Clone();
        Analysis.Run(copy);
        return new(copy);
    }

    private static void ShouldBeGone(WeakReference reference)
    {
        for (var i = 0; i < 10 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        reference.IsAlive.ShouldBeFalse();
    }
}
