using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Strings;
using Sluice.MappingTemplates.JsonPath.Tokens;

namespace Sluice.MappingTemplates.JsonPath;

/// <summary>Splits a path into tokens with all peculiarities of Jayway 2.0.0, which reads fragments and has no grammar.</summary>
internal static class JsonPathCompiler
{
    private const int MaxNesting = 32;

    /// <summary>Compiles a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="nesting">The number of filters around the path.</param>
    /// <param name="budget">The budget to which the work is charged.</param>
    /// <exception cref="JavaException">An <c>InvalidPathException</c>.</exception>
    public static CompiledJsonPath Compile(string path, int nesting, Budget budget)
    {
        path = path.Trim(JavaTrim.Characters);
        if (path.Length == 0)
        {
            throw Invalid("the path is empty");
        }

        if (nesting > MaxNesting)
        {
            throw Invalid($"filters are nested deeper than {MaxNesting} levels");
        }

        if (path.EndsWith("..", StringComparison.Ordinal))
        {
            throw Invalid("a path cannot end with a scan");
        }

        var startsAtRoot = path[0] != '@';
        path = path[0] switch
        {
            '$' => path,
            '@' => string.Concat("$", path.AsSpan(1)),
            _ => "$." + path,
        };
        if (path.Length > 1 && path[1] is not ('.' or '['))
        {
            throw Invalid($"'{path}' needs '.' or '[' after its first character");
        }

        try
        {
            var first = ReadTokens(path, nesting, budget);
            return new CompiledJsonPath(first, PlainSteps(first), startsAtRoot);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Invalid($"'{path}' ends too early");
        }
    }

    public static JavaException Invalid(string message) => new("InvalidPathException", message);

    // Returns the steps of a path such as $.a.b[0], or null if the path has any other token.
    private static PlainStep[]? PlainSteps(PathToken first)
    {
        var steps = new List<PlainStep>();
        for (var token = first.Next; token is not null; token = token.Next)
        {
            switch (token)
            {
                case PropertyToken { Names: [var name] }:
                    steps.Add(new PlainStep(name, 0));
                    break;
                case ArrayToken { SingleIndex: { } index }:
                    steps.Add(new PlainStep(null, index));
                    break;
                default:
                    return null;
            }
        }

        return [.. steps];
    }

    private static PathToken ReadTokens(string path, int nesting, Budget budget)
    {
        PathToken? first = null;
        PathToken? last = null;
        var i = 0;
        while (i < path.Length)
        {
            var token = ReadToken(path, ref i, nesting, budget);
            if (token is null)
            {
                continue;
            }

            if (last is null)
            {
                first = token;
            }
            else
            {
                last.Next = token;
                token.Previous = last;
            }

            last = token;
        }

        return first!;
    }

    private static PathToken? ReadToken(string path, ref int i, int nesting, Budget budget)
    {
        switch (path[i])
        {
            case ' ':
                throw Invalid($"'{path}' has a space at position {i}");
            case '$':
                i++;
                return new RootToken();
            case '*':
                i++;
                return new WildcardToken();
            case '[':
                var closed = EndOfBrackets(path, i);
                var fragment = path[i..closed];
                i = closed;
                return JsonPathFragment.Analyze(fragment, nesting, budget);
            case '.':
                i++;
                if (CharAt(path, i) == '.')
                {
                    i++;
                    return new ScanToken();
                }

                break;
        }

        var end = EndOfName(path, i);
        if (end == i)
        {
            return null;
        }

        var name = path[i..end];
        var afterPoint = path[i - 1] == '.';
        i = end;
        return name == "*" && afterPoint ? new WildcardToken() : JsonPathFragment.Analyze($"['{name}']", nesting, budget);
    }

    private static char CharAt(string path, int index) => index < path.Length ? path[index] : throw Invalid($"'{path}' ends with a point");

    private static int EndOfName(string path, int start)
    {
        var length = path.AsSpan(start).IndexOfAny('.', '[', ' ');
        return length < 0 ? path.Length : start + length;
    }

    private static int EndOfBrackets(string path, int start)
    {
        var nested = 0;
        for (var i = start + 1; i < path.Length; i++)
        {
            switch (path[i])
            {
                case ']' when nested == 0:
                    return i + 1;
                case ']':
                    nested--;
                    break;
                case '[':
                    nested++;
                    break;
            }
        }

        return path.Length;
    }
}
