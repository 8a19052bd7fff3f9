using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>What a Java method does, given what it is called on, its arguments, and what its work is charged to.</summary>
internal delegate object? JavaMethodBody(object target, object?[] arguments, Budget budget);

/// <summary>One overload of a method.</summary>
internal sealed class JavaMethod
{
    /// <param name="signature">
    /// The name and parameter types, <c>static</c> or <c>void</c> before them where that is so: <c>static join(CharSequence,Iterable)</c>.
    /// </param>
    /// <param name="body">What it does.</param>
    /// <param name="work">What its cost grows with.</param>
    public JavaMethod(string signature, JavaMethodBody body, Work work = Work.Whole)
    {
        Work = work;
        var rest = signature.AsSpan();
        IsStatic = Cut(ref rest, "static ");
        IsVoid = Cut(ref rest, "void ");
        var parenthesis = rest.IndexOf('(');
        Name = rest[..parenthesis].ToString();
        var types = rest[(parenthesis + 1)..^1].ToString();
        Parameters = types.Length == 0 ? [] : Array.ConvertAll(types.Split(','), JavaType.Of);
        Body = body;
    }

    public string Name { get; }

    public JavaType[] Parameters { get; }

    public bool IsStatic { get; }

    /// <summary>A void method gives the empty string.</summary>
    public bool IsVoid { get; }

    /// <summary>What its cost grows with.</summary>
    public Work Work { get; }

    private JavaMethodBody Body { get; }

    /// <exception cref="JavaException">The method throws, or the number of arguments does not fit.</exception>
    public object? Invoke(object target, object?[] arguments, Budget budget)
    {
        if (Parameters.Length > 0 && Parameters[^1].Element is { } element && arguments.Length >= Parameters.Length - 1)
        {
            arguments = VarArgs.Gather(arguments, Parameters.Length - 1, element);
        }

        // Velocity takes a method without parameters for one that fits any arguments; Java then refuses the call.
        if (arguments.Length != Parameters.Length)
        {
            throw JavaException.IllegalArgument("wrong number of arguments");
        }

        if (Work != Work.Constant)
        {
            CallWork.Charge(Work, target, arguments, budget);
        }

        var result = Body(target, arguments, budget);
        return IsVoid ? "" : result;
    }

    private static bool Cut(ref ReadOnlySpan<char> text, string prefix)
    {
        if (!text.StartsWith(prefix))
        {
            return false;
        }

        text = text[prefix.Length..];
        return true;
    }
}
