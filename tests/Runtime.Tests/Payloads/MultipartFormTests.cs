using System.Diagnostics;
using System.Text;

namespace Sluice.Runtime.Tests.Payloads;

/// <summary>The parser of <c>multipart/form-data</c>: valid bodies, each mistake, and hostile bytes.</summary>
public sealed class MultipartFormTests
{
    private const string Type = "multipart/form-data; boundary=b";

    [Fact]
    public void Fields_and_files_are_read_in_order()
    {
        var form = Parse(Body("Content-Disposition: form-data; name=\"a\"\r\n\r\none", "content-type: image/png\r\nCONTENT-DISPOSITION: FORM-DATA; NAME=f; FileName=x.png\r\n\r\n\0\r\n--c\r\n"))!;

        form.Parts.Select(p => (Encoding.UTF8.GetString(p.Name), p.FileName, p.ContentType, Encoding.UTF8.GetString(p.Content.Span)))
            .ShouldBe([("a", null, "", "one"), ("f", "x.png", "image/png", "\0\r\n--c\r\n")]);
        form.TryField("A"u8, out var content).ShouldBeTrue();
        Encoding.UTF8.GetString(content.Span).ShouldBe("one");
        form.TryField("f"u8, out _).ShouldBeFalse();
        var file = form.Files("f"u8).ShouldHaveSingleItem();
        file.Length.ShouldBe(8);
        file.OpenReadStream().Length.ShouldBe(8);
    }

    [Theory]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b--", "x")]
    [InlineData("a preamble\r\n--b \t\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b-- \r\nan epilogue --b", "x")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--b--", "")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n--b--", "")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--bc\r\n--b-x\n--b\r\n--b--", "x\r\n--bc\r\n--b-x\n--b")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a; \r\nContent-Transfer-Encoding: binary\r\nX-Other: 1\r\n\r\nx\r\n--b--", "x")]
    public void A_delimiter_is_a_whole_line(string body, string content)
    {
        var form = Parse(body)!;

        Encoding.UTF8.GetString(form.Parts.ShouldHaveSingleItem().Content.Span).ShouldBe(content);
    }

    [Fact]
    public void A_form_may_have_no_part() => Parse("--b--\r\n")!.Parts.ShouldBeEmpty();

    [Theory]
    [InlineData("name=\"a \\\"b\\\" \\\\ c\\d\"", "a \"b\" \\ c\\d", null)]
    [InlineData("name=\"größe\"; filename=\"C:\\dir\\ü;=.txt\"", "größe", "C:\\dir\\ü;=.txt")]
    [InlineData("name=\"a\"; filename=\"b.txt\"; filename*=utf-8''c.txt", "a", "b.txt")]
    [InlineData("name=\"a\"; filename*=utf-8''c.txt", "a", null)]
    [InlineData("name=\"a%22\"; filename=\"%0D%0A\"", "a%22", "%0D%0A")]
    [InlineData("name=\"\"", "", null)]
    public void Names_are_taken_as_browsers_write_them(string parameters, string name, string? fileName)
    {
        var part = Parse(Body($"Content-Disposition: form-data; {parameters}\r\n\r\n"))!.Parts.ShouldHaveSingleItem();

        Encoding.UTF8.GetString(part.Name).ShouldBe(name);
        part.FileName.ShouldBe(fileName);
    }

    [Fact]
    public void A_file_that_nobody_chose_is_absent() =>
        Parse(Body("Content-Disposition: form-data; name=f; filename=\"\"\r\n\r\n"))!.Files("f"u8).ShouldBeEmpty();

    [Theory]
    [InlineData("multipart/form-data; boundary=b")]
    [InlineData("multipart/form-data;BOUNDARY=\"b\"; charset=utf-8")]
    [InlineData("multipart/form-data ; x=\"; boundary=c\" ; boundary=b;")]
    public void The_boundary_is_a_parameter_of_the_media_type(string type) => Parse(Body("Content-Disposition: form-data; name=a\r\n\r\n"), type).ShouldNotBeNull();

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/form-data; boundary=\"b")]
    [InlineData("multipart/form-data; boundary=\"b \"")]
    [InlineData("multipart/form-data; boundary=ü")]
    [InlineData("multipart/form-data; boundary=b; boundary=b")]
    [InlineData("multipart/form-data; boundary=b; =")]
    [InlineData("multipart/form-data, boundary=b")]
    [InlineData("multipart/form-data; boundary=01234567890123456789012345678901234567890123456789012345678901234567890")]
    public void Without_a_valid_boundary_there_is_no_form(string type) => Problem("--b--", type).ShouldBe("The form is not valid: its media type names no valid boundary.");

    [Theory]
    [InlineData("", "it has no final boundary.")]
    [InlineData("--b", "it has no final boundary.")]
    [InlineData("x--b--", "it has no final boundary.")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx", "it has no final boundary.")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\n--b--", "it has no final boundary.")]
    [InlineData("--b\r\n\r\nx\r\n--b--", "a part has no name.")]
    [InlineData("--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--", "a part has no name.")]
    [InlineData("--b\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--b--", "a part has no name.")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\nx\r\n--b--", "a part has two names.")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b\r\n\r\nx\r\n--b--", "a part has two names.")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--b--", "the name of a part is not valid.")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"a\0\"\r\n\r\nx\r\n--b--", "the name of a part is not valid.")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a\r\n folded\r\n\r\nx\r\n--b--", "a header of a part is not valid.")]
    [InlineData("--b\r\nContent-Disposition : form-data; name=a\r\n\r\nx\r\n--b--", "a header of a part is not valid.")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a\r\n--b--", "the headers of a part have no end.")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a", "the headers of a part have no end.")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--b--", "a part has a transfer encoding.")]
    public void A_mistake_is_named(string body, string problem) => Problem(body).ShouldBe("The form is not valid: " + problem);

    [Fact]
    public void A_name_is_UTF_8()
    {
        byte[] body = [.. "--b\r\nContent-Disposition: form-data; name=\""u8, 0xC3, .. "\"\r\n\r\n\r\n--b--"u8];

        MultipartForm.Parse(body, "multipart/form-data; boundary=b"u8, out var message).ShouldBeNull();
        message.ShouldBe("The form is not valid: the name of a part is not UTF-8.");
    }

    [Fact]
    public void Parts_and_headers_are_limited()
    {
        const string Part = "Content-Disposition: form-data; name=a\r\n\r\n";
        Parse(Body([.. Enumerable.Repeat(Part, MultipartForm.MaxParts)]))!.Parts.Count.ShouldBe(MultipartForm.MaxParts);
        Problem(Body([.. Enumerable.Repeat(Part, MultipartForm.MaxParts + 1)])).ShouldEndWith("it has too many parts.");
        Problem(Body(string.Concat(Enumerable.Repeat("x: y\r\n", PartHeaders.MaxCount)) + Part)).ShouldEndWith("a part has too many headers.");
        Problem(Body($"x: {new string('y', PartHeaders.MaxLength)}\r\n{Part}")).ShouldEndWith("the headers of a part are too long.");
    }

    [Fact]
    public void Random_damage_gives_a_form_or_a_problem_and_never_an_exception()
    {
        var random = new Random(20261130);
        var whole = Encoding.UTF8.GetBytes(Body(
            "Content-Disposition: form-data; name=\"a\"; filename=\"b\\\"ü.txt\"\r\nContent-Type: text/plain\r\n\r\none\r\n--bb\r\n", "Content-Disposition: form-data; name=c\r\n\r\n\r\n"));
        var type = Encoding.UTF8.GetBytes("multipart/form-data; x=\"\\\"\"; boundary=\"b\"");
        var pieces = new[] { "\r\n", "--b", "--b--", "\r\n--b\r\n", "\"", "\\", ";", "=", ":", "\0", "name=", "filename=\"", " ", "ü" }.Select(Encoding.UTF8.GetBytes).ToArray();
        var (forms, problems) = (0, 0);
        for (var i = 0; i < 30_000; i++)
        {
            var (body, header) = (Damage(whole, random, pieces), random.Next(4) == 0 ? Damage(type, random, pieces) : type);
            if (MultipartForm.Parse(body, header, out var message) is { } form)
            {
                forms++;
                message.ShouldBeEmpty();
                form.Parts.Sum(p => p.Content.Length).ShouldBeLessThanOrEqualTo(body.Length);
                form.Files("a"u8).Count.ShouldBeLessThanOrEqualTo(form.Parts.Count);
            }
            else
            {
                problems++;
                message.ShouldStartWith("The form is not valid: ");
            }
        }

        forms.ShouldBeGreaterThan(1000);
        problems.ShouldBeGreaterThan(1000);
    }

    [Theory]
    [InlineData("\r\n--b")]
    [InlineData("\r\n--bx")]
    [InlineData("\r\n--b  ")]
    [InlineData("\r\n--b\r")]
    [InlineData("\r\n-")]
    [InlineData("\r")]
    [InlineData("\\\"")]
    public void The_time_is_linear_in_the_body(string repeated)
    {
        var head = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n";
        var (small, large) = (Bytes(100_000), Bytes(1_600_000));
        Measure(small);

        // Sixteen times the bytes: quadratic time would be 256 times as long.
        Measure(large).ShouldBeLessThan(Math.Max(Measure(small), 0.2) * 160);

        byte[] Bytes(int length) => Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(repeated, length / repeated.Length)) + "\r\n--b--");

        static double Measure(byte[] body)
        {
            var best = double.MaxValue;
            for (var i = 0; i < 10; i++)
            {
                var watch = Stopwatch.StartNew();
                _ = MultipartForm.Parse(body, "multipart/form-data; boundary=b"u8, out _);
                best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            }

            return best;
        }
    }

    private static byte[] Damage(byte[] whole, Random random, byte[][] pieces)
    {
        var bytes = whole.ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 12), bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, pieces[random.Next(pieces.Length)]);
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(0, Math.Min(bytes.Count, random.Next(60))));
                    break;
            }
        }

        return [.. bytes];
    }

    private static string Body(params string[] parts) => string.Concat(parts.Select(part => $"--b\r\n{part}\r\n")) + "--b--\r\n";

    private static MultipartForm? Parse(string body, string type = Type) => MultipartForm.Parse(Encoding.UTF8.GetBytes(body), Encoding.UTF8.GetBytes(type), out _);

    private static string Problem(string body, string type = Type)
    {
        MultipartForm.Parse(Encoding.UTF8.GetBytes(body), Encoding.UTF8.GetBytes(type), out var message).ShouldBeNull();
        return message;
    }
}
