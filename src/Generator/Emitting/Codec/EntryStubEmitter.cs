using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Functions;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>
/// Writes the program's class without functions if none of them can be generated. The analyzers report the mistakes. Without the class the compiler
/// would also report that the program has no Main method (CS5001), or that the user's own Main calls a class that does not exist (CS0234), which are
/// not mistakes of the user.
/// </summary>
internal static class EntryStubEmitter
{
    /// <param name="context">Receives the source.</param>
    /// <param name="program">The program.</param>
    /// <param name="leftOut">The declarations that are left out because of mistakes, or an empty text if there are none.</param>
    public static void Emit(SourceProductionContext context, ProgramModel program, string leftOut)
    {
        if (program.Functions.Count > 0 || leftOut.Length == 0)
        {
            return;
        }

        var writer = new SourceWriter();
        writer.WriteHeader();
        writer.WriteLine("namespace Sluice.Generated;");
        writer.WriteLine();
        writer.WriteLine("/// <summary>Takes the place of the functions, whose declarations have mistakes.</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine("internal static class Program");
        writer.OpenBlock();
        if (program.NeedsMain)
        {
            writer.WriteLine("private static global::System.Threading.Tasks.Task<int> Main() => RunAsync();");
            writer.WriteLine();
        }

        writer.WriteLine("internal static global::System.Threading.Tasks.Task<int> RunAsync() => throw new global::System.InvalidOperationException(");
        writer.WriteLine("    \"The functions of this program were not generated, since their declarations have mistakes.\");");
        writer.CloseBlock();
        context.AddSource("Sluice.Generated.Program.g.cs", writer.ToSourceText());
    }
}
