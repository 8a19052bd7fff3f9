using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Emitting;

/// <summary>
/// Writes the state of the overlays into a constant. No code reads it: <c>dotnet watch</c> builds again if a constant changes, and a change of an overlay
/// alone would not concern it.
/// </summary>
internal static class OverlayStateEmitter
{
    public static void Emit(SourceProductionContext context, string state)
    {
        if (state.Length == 0)
        {
            return;
        }

        var writer = new SourceWriter();
        writer.WriteHeader();
        writer.WriteLine("namespace Sluice.Generated;");
        writer.WriteLine();
        writer.WriteLine("/// <summary>The state of the overlays of the deploy files.</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine("internal static class Overlays");
        writer.OpenBlock();
        writer.WriteConstant("State", state);
        writer.CloseBlock();
        context.AddSource("Sluice.Generated.Overlays.g.cs", writer.ToSourceText());
    }
}
