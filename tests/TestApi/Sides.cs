using Sluice;

namespace TestApi;

/// <summary>What the functions of this program share if they run in one process without contexts of their own.</summary>
public static class Shared
{
    private static int _calls;

    /// <summary>The value of a variable when the function started.</summary>
    public static string Side { get; } = Environment.GetEnvironmentVariable("SIDE") ?? "";

    public static string Count(string function) => $"{function} {Side} {Interlocked.Increment(ref _calls)}";
}

[LambdaFunction]
[EnvironmentVariable("SIDE", "left")]
public static class LeftSide
{
    [HttpGet("/sides/left")]
    public static string CountLeft() => Shared.Count("left");
}

[LambdaFunction]
[EnvironmentVariable("SIDE", "right")]
public static class RightSide
{
    [HttpGet("/sides/right")]
    public static string CountRight() => Shared.Count("right");

    [HttpGet("/print")]
    public static void Print() => Console.WriteLine("printed once");
}
