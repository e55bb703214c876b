using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LondonBoard.Data.Migrations
{
    /// <inheritdoc />
    public partial class UndoAndHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Changes_ItemId_Sequence",
                table: "Changes");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "Workplans",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Changes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Undoes",
                table: "Changes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaperId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    BeforeAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeforeSequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => new { x.AccountId, x.PaperId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_At",
                table: "Changes",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_AuthorId_Sequence_PaperId",
                table: "Changes",
                columns: new[] { "AuthorId", "Sequence", "PaperId" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_CommandId",
                table: "Changes",
                column: "CommandId");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_ItemId_Sequence_Kind",
                table: "Changes",
                columns: new[] { "ItemId", "Sequence", "Kind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropIndex(
                name: "IX_Changes_At",
                table: "Changes");

            migrationBuilder.DropIndex(
                name: "IX_Changes_AuthorId_Sequence_PaperId",
                table: "Changes");

            migrationBuilder.DropIndex(
                name: "IX_Changes_CommandId",
                table: "Changes");

            migrationBuilder.DropIndex(
                name: "IX_Changes_ItemId_Sequence_Kind",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Workplans");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "Undoes",
                table: "Changes");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_ItemId_Sequence",
                table: "Changes",
                columns: new[] { "ItemId", "Sequence" });
        }
    }
}
