using System.Globalization;
using Sluice.GeneratorBench.Building;
using Sluice.GeneratorBench.Measuring;

switch (args)
{
    case []:
        SpeedTable.Print([10, 100, 1000, 5000]);
        return 0;
    case ["sizes", .. var sizes]:
        SpeedTable.Print([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        return 0;
    case ["pieces", var operations, var rounds]:
        PieceTable.Print(int.Parse(operations, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture));
        return 0;
    case ["build", var repository, var artifacts, .. var rounds]:
        return BuildTable.Print(
            Path.GetFullPath(repository), Path.GetFullPath(artifacts), rounds is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 7);
    case ["loop", var operations, var edit, var mode, var seconds]:
        Loop.Run(
            int.Parse(operations, CultureInfo.InvariantCulture),
            edit,
            isEditor: mode == "editor",
            TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
        return 0;
    default:
        Console.Error.WriteLine("""
            (nothing)                                 all sizes, all generators
            sizes <operations>…                       these sizes
            pieces <operations> <rounds>              what a warm compiler does for a project, piece by piece
            build <repository> <artifacts> [rounds]   whole builds of a project, with the generator and without
            loop <operations> <edit> <mode> <seconds> one thing over and over, for a profiler: cold, "a body", "a new operation", "a type";
                                                      editor or build
            """);
        return 1;
}
