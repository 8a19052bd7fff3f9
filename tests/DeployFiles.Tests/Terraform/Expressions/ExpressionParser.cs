namespace Sluice.DeployFiles.Tests.Terraform.Expressions;

/// <summary>Reads what stands inside of <c>${…}</c>. Two forms that nobody writes in JSON are missing: comments, and strings over several lines.</summary>
internal sealed class ExpressionParser(Scanner scanner)
{
    // From the weakest; "<=" before "<", so that the longer is found.
    private static readonly string[][] Operators = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]];

    /// <summary>Reads a text that is an expression as a whole.</summary>
    public static Expression Parse(string text)
    {
        var scanner = new Scanner(text);
        var expression = new ExpressionParser(scanner).Expression();
        scanner.SkipSpace();
        return scanner.IsAtEnd ? expression : throw scanner.Error($"Nothing may follow the expression, but '{scanner.Next}' does");
    }

    public Expression Expression()
    {
        var condition = Operation(0);
        if (!scanner.TakeToken("?"))
        {
            return condition;
        }

        var value = Expression();
        scanner.Expect(":");
        return new(ExpressionKind.Conditional, "", [condition, value, Expression()]);
    }

    /// <summary>Reads the variables of a <c>for</c>, and <c>in</c>.</summary>
    public string ForNames()
    {
        var names = Identifier();
        if (scanner.TakeToken(","))
        {
            names += "," + Identifier();
        }

        return scanner.TakeWord("in") ? names : throw scanner.Error("'in' is missing");
    }

    private Expression Operation(int level)
    {
        if (level == Operators.Length)
        {
            return Unary();
        }

        var left = Operation(level + 1);
        while (Operators[level].FirstOrDefault(IsNext) is { } taken)
        {
            scanner.Expect(taken);
            left = new(ExpressionKind.Operation, taken, [left, Operation(level + 1)]);
        }

        return left;
    }

    private bool IsNext(string name)
    {
        scanner.SkipSpace();
        return scanner.StartsWith(name);
    }

    private Expression Unary()
    {
        foreach (var name in (string[])["!", "-"])
        {
            if (scanner.TakeToken(name))
            {
                return new(ExpressionKind.Operation, name, [Unary()]);
            }
        }

        return Steps(Term());
    }

    private Expression Steps(Expression first)
    {
        var parts = new List<Expression> { first };
        while (true)
        {
            if (scanner.Next == '.' && !scanner.StartsWith("..."))
            {
                scanner.At++;
                parts.Add(scanner.Take("*") ? new(ExpressionKind.Splat, "*")
                    : char.IsAsciiDigit(scanner.Next) ? new(ExpressionKind.Index, "", [new(ExpressionKind.Constant, scanner.While(char.IsAsciiDigit))])
                    : new(ExpressionKind.Attribute, Identifier()));
            }
            else if (scanner.Take("["))
            {
                if (scanner.TakeToken("*"))
                {
                    parts.Add(new(ExpressionKind.Splat, "*"));
                }
                else
                {
                    parts.Add(new(ExpressionKind.Index, "", [Expression()]));
                }

                scanner.Expect("]");
            }
            else
            {
                return parts.Count == 1 ? first : new(ExpressionKind.Access, "", parts);
            }
        }
    }

    private Expression Term()
    {
        scanner.SkipSpace();
        if (scanner.Take("("))
        {
            var inner = Expression();
            scanner.Expect(")");
            return inner;
        }

        if (scanner.Take("["))
        {
            return scanner.TakeWord("for") ? For("]") : new(ExpressionKind.List, "", Items("]", Expression));
        }

        if (scanner.Take("{"))
        {
            return scanner.TakeWord("for") ? For("}") : new(ExpressionKind.Map, "", Items("}", Pair));
        }

        if (scanner.Take("\""))
        {
            var text = new TemplateParser(scanner, isQuoted: true).All();
            return scanner.Take("\"") ? text : throw scanner.Error("A quotation mark is missing");
        }

        if (char.IsAsciiDigit(scanner.Next))
        {
            return new(ExpressionKind.Constant, Number());
        }

        var name = Identifier();
        while (scanner.Take("::"))
        {
            name += "::" + Identifier();
        }

        return scanner.Take("(") ? new(ExpressionKind.Call, name, Items(")", Argument))
            : name is "true" or "false" or "null" ? new(ExpressionKind.Constant, name)
            : new(ExpressionKind.Name, name);
    }

    private Expression Argument()
    {
        var argument = Expression();
        if (!scanner.TakeToken("..."))
        {
            return argument;
        }

        scanner.SkipSpace();
        return scanner.Next == ')' ? new(ExpressionKind.Operation, "...", [argument]) : throw scanner.Error("Nothing may follow '...', but something does");
    }

    private Expression Pair()
    {
        scanner.SkipSpace();
        // A name is the key itself, as a string is. Other expressions stand in parentheses.
        var key = scanner.StartsName ? new(ExpressionKind.Text, Identifier()) : Expression();
        if (!scanner.TakeToken("=") && !scanner.TakeToken(":"))
        {
            throw scanner.Error("'=' is missing after a key");
        }

        return new(ExpressionKind.Pair, "", [key, Expression()]);
    }

    private Expression For(string end)
    {
        var names = ForNames();
        var parts = new List<Expression> { Expression() };
        scanner.Expect(":");
        parts.Add(Expression());
        if (end == "}")
        {
            scanner.Expect("=>");
            var value = Expression();
            parts.Add(scanner.TakeToken("...") ? new(ExpressionKind.Operation, "...", [value]) : value);
        }

        if (scanner.TakeWord("if"))
        {
            parts.Add(Expression());
        }

        scanner.Expect(end);
        return new(end == "}" ? ExpressionKind.MapFor : ExpressionKind.For, names, parts);
    }

    private List<Expression> Items(string end, Func<Expression> read)
    {
        var items = new List<Expression>();
        while (!scanner.TakeToken(end))
        {
            items.Add(read());
            if (!scanner.TakeToken(","))
            {
                scanner.Expect(end);
                break;
            }
        }

        return items;
    }

    private string Number()
    {
        var number = scanner.While(char.IsAsciiDigit);
        if (scanner.Next == '.')
        {
            scanner.At++;
            var digits = scanner.While(char.IsAsciiDigit);
            number += digits.Length > 0 ? "." + digits : throw scanner.Error("A digit is missing");
        }

        return number;
    }

    private string Identifier()
    {
        scanner.SkipSpace();
        return scanner.StartsName ? scanner.Name()
            : throw scanner.Error(scanner.IsAtEnd ? "An expression is missing" : $"'{scanner.Next}' begins no expression. One must stand");
    }
}
