using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>The code of a Java method. It gets the object on which the method is called, the arguments, and the budget for its work.</summary>
internal delegate object? JavaMethodBody(object target, object?[] arguments, Budget budget);

/// <summary>One overload of a method.</summary>
internal sealed class JavaMethod
{
    /// <param name="signature">
    /// The name and parameter types, after <c>static</c> or <c>void</c> if the method is so, such as <c>static join(CharSequence,Iterable)</c>.
    /// </param>
    /// <param name="body">The code of the method.</param>
    /// <param name="work">The values whose size determines the work that is charged.</param>
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

    /// <summary>True for a void method, whose value is the empty string.</summary>
    public bool IsVoid { get; }

    /// <summary>The values whose size determines the work that is charged.</summary>
    public Work Work { get; }

    private JavaMethodBody Body { get; }

    /// <summary>Calls the method.</summary>
    /// <exception cref="JavaException">The method throws, or the number of arguments is wrong.</exception>
    public object? Invoke(object target, object?[] arguments, Budget budget)
    {
        if (Parameters.Length > 0 && Parameters[^1].Element is { } element && arguments.Length >= Parameters.Length - 1)
        {
            arguments = VarArgs.Gather(arguments, Parameters.Length - 1, element);
        }

        // Velocity chooses a method without parameters for any arguments. Java then refuses the call.
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
